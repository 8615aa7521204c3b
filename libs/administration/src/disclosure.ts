import type { DisclosureClass, EnvelopeFacts } from '@daylight/kernel';

/**
 * the disclosure class of an event and, where it is narrower than public, the reason that must stand beside it.
 * @param registered what the matter's catalogue item says; the reason given there goes before the general one.
 */
export function disclosureFacts(registered: {
  readonly class: DisclosureClass;
  readonly reasonZh?: string;
}): Pick<EnvelopeFacts, 'disclosure' | 'disclosureReason'> {
  if (registered.class === 'public') return {};
  return {
    disclosure: registered.class,
    disclosureReason: registered.reasonZh ?? '职权目录登记的公开范围',
  };
}
