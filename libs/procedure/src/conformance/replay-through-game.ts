import type { FlowChart } from '@daylight/kernel/messages';
import { isRefusal } from '@daylight/kernel';

import { fire, initialMarking, isComplete } from '../token-game';

export type GameReplay = {
  /** How many activities the chart allowed. */
  accepted: number;
  refused: { index: number; activity: string; code: string }[];
  /** Whether the case could be closed after the last accepted activity. */
  complete: boolean;
};

/** The id of the task that an activity of a log means: its id, its Chinese name or its English name, in this order. */
export function taskOfActivity(chart: FlowChart, activity: string): string | undefined {
  const tasks = chart.nodes.filter((node) => node.kind === 'task');
  const found =
    tasks.find((node) => node.id === activity) ??
    tasks.find((node) => node.nameZh === activity) ??
    tasks.find((node) => node.nameEn === activity);
  return found?.id;
}

/**
 * Sends a case's activities through the token game as the platform would: what the chart does not allow is refused
 * and skipped, and the case goes on from where it was.
 */
export function replayThroughGame(chart: FlowChart, activities: readonly string[]): GameReplay {
  let marking = initialMarking(chart);
  const refused: GameReplay['refused'] = [];
  activities.forEach((activity, index) => {
    const next = fire(chart, marking, taskOfActivity(chart, activity) ?? activity);
    if (isRefusal(next)) refused.push({ index, activity, code: next.code });
    else marking = next;
  });
  return { accepted: activities.length - refused.length, refused, complete: isComplete(chart, marking) };
}
