import {
  assertCanonical,
  CanonicalError,
  canonicalText,
  contextOfStream,
  type EventEvidence,
  type RecordedEvent,
} from '@daylight/kernel';
import type { AuthorKeyRing } from './author-key';
import { eventDigest, evidenceVersion, signingDigest } from './event-digest';

/**
 * - `not-canonical`: stored text is not its own canonical form.
 * - `content`: the values handed out are not those of the stored text.
 * - `digest`: the digest does not follow from the stored text.
 * - `no-evidence`: no author, predecessor and signature in the metadata, or of an unknown version.
 * - `predecessor`: the event does not name the event before it.
 * - `unknown-author`, `author-context`, `author-period`: the key is not in the ring, belongs to another context's service,
 *   or was not yet valid when the event was recorded.
 * - `signature`: the author's signature does not hold.
 */
export type EventFindingCode =
  | 'not-canonical'
  | 'content'
  | 'digest'
  | 'no-evidence'
  | 'predecessor'
  | 'unknown-author'
  | 'author-context'
  | 'author-period'
  | 'signature';

export interface EventFinding {
  readonly code: EventFindingCode;
  readonly stream: string;
  readonly revision: number;
  readonly detail: string;
}

export interface VerifyOptions {
  /** Digest of the stream's event before; null at revision 0; undefined when it is not at hand and not to be checked. */
  readonly predecessor: string | null | undefined;
  /** Undefined: signatures are not checked. */
  readonly keyRing?: AuthorKeyRing;
}

/** Everything that can be checked of one event without asking anybody. No findings: the event stands. Pure. */
export function verifyEvent(event: RecordedEvent, options: VerifyOptions): readonly EventFinding[] {
  const findings: EventFinding[] = [];
  const report = (code: EventFindingCode, detail: string) => {
    findings.push({ code, stream: event.stream, revision: event.revision, detail });
  };
  checkText(event, report);
  const digest = eventDigest(event);
  if (digest !== event.digest) report('digest', `recorded ${event.digest}, recomputed ${digest}`);
  checkEvidence(event, options, report);
  return findings;
}

type Report = (code: EventFindingCode, detail: string) => void;

function checkText(event: RecordedEvent, report: Report): void {
  for (const part of ['data', 'metadata'] as const) {
    const text = event[`${part}Text`];
    try {
      assertCanonical(text);
      if (canonicalText(event[part]) !== text)
        report('content', `${part} differs from the stored ${part} text`);
    } catch (error) {
      if (!(error instanceof CanonicalError)) throw error;
      report('not-canonical', `${part}: ${error.message}`);
    }
  }
}

function checkEvidence(event: RecordedEvent, options: VerifyOptions, report: Report): void {
  const evidence = evidenceOf(event);
  if (evidence === null) {
    report('no-evidence', `no evidence of version ${evidenceVersion} in the metadata`);
    return;
  }
  if (options.predecessor !== undefined && options.predecessor !== evidence.predecessor) {
    report('predecessor', `names ${evidence.predecessor}, the event before is ${options.predecessor}`);
  }
  if ((event.revision === 0) !== (evidence.predecessor === null)) {
    report('predecessor', `revision ${event.revision} names ${evidence.predecessor}`);
  }
  if (options.keyRing !== undefined) checkAuthor(event, evidence, options.keyRing, report);
}

function checkAuthor(
  event: RecordedEvent,
  evidence: EventEvidence,
  ring: AuthorKeyRing,
  report: Report,
): void {
  const author = ring.find(evidence.author);
  if (author === undefined) {
    report('unknown-author', `key ${evidence.author} is not in the key ring`);
    return;
  }
  if (author.service !== contextOfStream(event.stream)) {
    report('author-context', `key ${evidence.author} belongs to ${author.service}`);
  }
  if (author.from !== undefined && Date.parse(event.recordedAt) < Date.parse(author.from)) {
    report('author-period', `key ${evidence.author} is valid from ${author.from}`);
  }
  if (!ring.verifies(evidence.author, signedBytes(event), Buffer.from(evidence.signature, 'base64url'))) {
    report('signature', `the signature is not that of key ${evidence.author} over this event`);
  }
}

/** The digest that the author signed, from the stored metadata text alone. */
function signedBytes(event: RecordedEvent): Buffer {
  const metadata = parsedMetadata(event) ?? {};
  const claim = { ...(metadata.evidence as Partial<EventEvidence>), signature: undefined };
  return signingDigest({ ...event, metadataText: canonicalText({ ...metadata, evidence: claim }) });
}

function evidenceOf(event: RecordedEvent): EventEvidence | null {
  const evidence = parsedMetadata(event)?.evidence as Partial<EventEvidence> | undefined;
  if (
    evidence?.v !== evidenceVersion ||
    typeof evidence.author !== 'string' ||
    typeof evidence.signature !== 'string' ||
    !(evidence.predecessor === null || typeof evidence.predecessor === 'string')
  ) {
    return null;
  }
  return evidence as EventEvidence;
}

/** From the text, because the text is the evidence; null when it cannot be read, which is reported as `not-canonical`. */
function parsedMetadata(event: RecordedEvent): { evidence?: unknown } | null {
  try {
    return assertCanonical(event.metadataText) as { evidence?: unknown } | null;
  } catch (error) {
    if (error instanceof CanonicalError) return null;
    throw error;
  }
}
