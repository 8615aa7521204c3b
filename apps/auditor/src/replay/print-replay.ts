import { aggregateOf, type ContextModule } from '@daylight/every-context';
import type { EventMetadata } from '@daylight/kernel';
import type { Reading } from '../reading/read-by-context';
import type { ReadReplay } from './read-replay';
import type { Replay, ReplayedEvent } from './replay-stream';
import { stateOf } from './state-of';
import { stateText } from './state-text';

/** A replay for people: each event with its proof, then the state at that moment. */
export function replayText(replay: ReadReplay, contexts: readonly ContextModule[]): string {
  return `${[
    `流 ${replay.stream}`,
    '',
    ...replay.events.flatMap((event, index) => eventLines(event, replay.readings[index])),
    ...gapLines(replay),
    ...stateLines(replay, contexts),
    '',
    replay.sound
      ? '✓ 全部字节、指纹、签名无误 / every byte, digest and signature holds'
      : '✗ 有未通过的事件 / some events failed',
  ].join('\n')}\n`;
}

function eventLines({ event, sound, problems }: ReplayedEvent, reading: Reading | undefined): string[] {
  const { actor, occurredAt, step } = event.metadata;
  const said = reading?.kind === 'read' ? reading.summary.zh : event.type;
  const place = [step && `环节 ${step}`, actor.organisation, actor.post].filter(Boolean);
  return [
    `${sound ? '✓' : '✗'} ${String(event.revision).padStart(3)}  ${occurredAt}  ${said}`,
    ...[
      reading?.kind === 'read' && reading.summary.en !== event.type && reading.summary.en,
      reading?.kind === 'read' && reading.status && `状态 ${reading.status.zh} / ${reading.status.en}`,
      reading?.kind === 'unread' && `? 未能解读:${reading.why.zh} / not read: ${reading.why.en}`,
      ...deviationLines(event.metadata),
      `${event.type} · ${place.join(' · ')}`,
      `位置 ${event.position} · 入库 ${event.recordedAt} · 指纹 ${event.digest.slice(0, 16)}…`,
      ...problems.map((problem) => `✗ ${problem}`),
    ].flatMap((line) => (line ? [`       ${line}`] : [])),
  ];
}

function deviationLines({ deviations = [], backdated }: EventMetadata): (string | undefined)[] {
  return [
    deviations.length > 0 ? `! 偏离 / deviations: ${deviations.join('、')}` : undefined,
    backdated &&
      `! 补录:${backdated.recordedOn} 入库,迟 ${backdated.workingDays} 个工作日 / recorded ${backdated.workingDays} working days late`,
  ];
}

function gapLines({ later, missing }: Replay): string[] {
  return [
    ...(later > 0 ? ['', `此后还有 ${later} 条 / ${later} later events not replayed`] : []),
    ...(missing > 0 ? ['', `✗ 末尾缺少 ${missing} 条 / ${missing} events are missing at the end`] : []),
  ];
}

function stateLines(replay: ReadReplay, contexts: readonly ContextModule[]): string[] {
  const owner = aggregateOf(replay.stream, contexts);
  const folded = stateOf(replay, contexts);
  if (owner === null || folded === null) return [];
  const { messages } = owner.aggregate;
  const isPartial = folded.events < replay.events.length;
  const reach = isPartial
    ? `(只到前 ${folded.events} 条,其后未能解读 / of the first ${folded.events} events only)`
    : '';
  return [
    '',
    `${messages.title.zh}当时状态 / state at that moment${reach}`,
    stateText(folded.state, messages),
  ];
}
