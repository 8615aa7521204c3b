import type { Figures } from '../upstream/disclosure-client';
import { minuteOf } from './dates';

/** 今日运行: how much has been disclosed, and how much was not. */
export function FiguresCard({ figures }: { figures: Figures }) {
  const { asOf, eventsToday, events, matters, narrower, reasonMissing } = figures;
  return (
    <div>
      <h2>今日运行</h2>
      <div className="card">
        <span>{asOf === null ? '尚无记录' : `截至 ${minuteOf(asOf)}`}</span>
        <span className="big">{counted(eventsToday)}</span>
        <span>条记录今日公开</span>
        <p>
          累计公开 <b>{counted(events)}</b> 条,涉及事项 <b>{counted(matters)}</b> 件
        </p>
        <span>
          不公开内容的 {counted(narrower)} 条,其中未说明理由 {counted(reasonMissing)} 条
        </span>
      </div>
    </div>
  );
}

function counted(count: number): string {
  return count.toLocaleString('zh-CN');
}
