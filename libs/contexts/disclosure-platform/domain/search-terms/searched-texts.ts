import type { DisclosureDecision } from '../disclosure-decision/disclosure-decision';

/**
 * The texts by which a disclosed event is found, the most telling first, since an index is bounded: its matter, what
 * happened, its status, and the texts that stand in the payload itself. What lies deeper in a payload, such as the steps of
 * a flowchart, would bring every search to documents that only mention the word.
 */
export function searchedTexts({ matter, summary, status, payload }: DisclosureDecision): string[] {
  const named = [matter?.no, matter?.nameZh, matter?.nameEn, summary.zh, summary.en, status?.zh, status?.en];
  const members = Object.values(payload ?? {});
  return [
    ...named,
    ...members.flatMap((member) => (Array.isArray(member) ? (member as unknown[]) : [member])),
  ].filter((text): text is string => typeof text === 'string');
}
