import { fold } from '@daylight/kernel';
import {
  serviceCaseDecider,
  statusNames,
  type ServiceCaseEvent,
} from '@daylight/contexts/service-center/domain';
import { serviceCenterContract } from '@daylight/contexts/service-center/contracts';
import type { Replay } from './replay-case';

/** The state of a case after the replayed events, by the service center's own pure `evolve`. */
export function stateOf(replay: Replay) {
  const events = replay.events.map(
    ({ event }) => ({ type: event.type, data: event.data }) as unknown as ServiceCaseEvent,
  );
  return fold(serviceCaseDecider, events);
}

/** A replay for people: each event with its proof, then the state at that moment. */
export function replayText(replay: Replay): string {
  const lines = [`流 ${replay.stream}`, ''];
  for (const { event, sound, problems } of replay.events) {
    const { actor, occurredAt, step } = event.metadata;
    const summary = serviceCenterContract.map(event)?.summary.zh ?? event.type;
    lines.push(
      `${sound ? '✓' : '✗'} ${String(event.revision).padStart(3)}  ${occurredAt}  ${summary}`,
      `       ${event.type}${step === undefined ? '' : ` · 环节 ${step}`} · ${actor.organisation}${actor.post === undefined ? '' : ` · ${actor.post}`}`,
      `       位置 ${event.position} · 入库 ${event.recordedAt} · 指纹 ${event.digest.slice(0, 16)}…`,
      ...problems.map((problem) => `       ✗ ${problem}`),
    );
  }
  if (replay.later > 0)
    lines.push('', `此后还有 ${replay.later} 条 / ${replay.later} later events not replayed`);
  if (replay.missing > 0)
    lines.push('', `✗ 末尾缺少 ${replay.missing} 条 / ${replay.missing} events are missing at the end`);
  if (isCase(replay)) lines.push('', '当时状态 / state at that moment', stateText(replay));
  lines.push(
    '',
    replay.sound
      ? '✓ 全部字节、指纹、签名无误 / every byte, digest and signature holds'
      : '✗ 有未通过的事件 / some events failed',
  );
  return `${lines.join('\n')}\n`;
}

export function isCase(replay: Replay): boolean {
  return replay.stream.startsWith('service-center.case-');
}

function stateText(replay: Replay): string {
  const state = stateOf(replay);
  const rows: [string, string | undefined][] = [
    ['办件编码', state.caseNo],
    [
      '职权',
      state.power === null
        ? undefined
        : `${state.power.nameZh}(${state.power.powerCode} 第 ${state.power.catalogueVersion} 版)`,
    ],
    ['状态', statusNames[state.status].zh],
    [
      '可办环节',
      state.progress?.open
        .map((open) => `${open.nameZh}${open.post === undefined ? '' : `(${open.post})`}`)
        .join('、'),
    ],
  ];
  return rows
    .flatMap(([name, value]) => (value === undefined || value === '' ? [] : [`  ${name}:${value}`]))
    .join('\n');
}
