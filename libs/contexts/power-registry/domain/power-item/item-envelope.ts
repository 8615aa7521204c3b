import type { EnvelopeFacts } from '@daylight/kernel';
import { disclosureFacts } from '@daylight/administration';
import type { PowerItemAt, PowerItemEvent } from './power-item-act';
import type { Heading, PowerItemState } from './power-item-state';

const secretListReason = '宁化县城建监察大队2009年方案:涉密不宜公开行政职权目录';

/** Which power and version the event is about, and who may read it. */
export function itemEnvelope(
  { heading }: PowerItemState,
  { type }: PowerItemEvent,
  { id }: PowerItemAt,
): EnvelopeFacts {
  const powerCode = id;
  if (heading === null) return { powerCode };
  const { version: catalogueVersion, procedureVersion, nameZh, nameEn } = heading;
  const versions = { powerCode, catalogueVersion, procedureVersion };
  // The stub alone leaves the context: that such an item was filed, not what it is (CAT-08).
  if (type === 'power-registry.PowerItemSecretFiled')
    return {
      ...versions,
      matter: { no: id },
      disclosure: 'leadership-internal',
      disclosureReason: secretListReason,
    };
  const matter = { no: id, nameZh, nameEn: nameEn === '' ? undefined : nameEn };
  return { ...versions, matter, ...disclosureOf(heading) };
}

/**
 * An item's own entry is public even where the cases under it are disclosed in part only (`scoped`): what is withheld of a
 * case is decided case by case.
 */
function disclosureOf({ disclosure }: Heading): EnvelopeFacts {
  return disclosure.class === 'scoped' ? {} : disclosureFacts(disclosure);
}
