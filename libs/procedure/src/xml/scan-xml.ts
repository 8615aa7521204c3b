import { isRefusal, type Refusal, type RefusalDetails } from '@daylight/kernel';
import { SaxesParser, type SaxesTagNS } from 'saxes';

/** How deep elements may be nested in any file that is read. */
export const xmlDepthMax = 200;

export interface XmlScan {
  /** The file: text, or bytes in the encoding that its XML declaration names (UTF-8 if none). */
  readonly source: string | Uint8Array;
  readonly bytesMax: number;
  readonly elementsMax: number;
  readonly broken: (details: RefusalDetails) => Refusal;
  readonly oversized: (details: RefusalDetails) => Refusal;
  /** Called for every element; a refusal ends the scan and is its answer. */
  readonly onOpen?: (tag: SaxesTagNS, line: number) => Refusal | undefined;
  readonly onClose?: (tag: SaxesTagNS, line: number) => Refusal | undefined;
  readonly onText?: (text: string) => void;
}

/** How much text goes to the parser at once. */
const chunkCharacters = 1 << 16;

/**
 * Reads a file once, strictly: it must be well-formed and within its limits. A document type is refused, so that no
 * entity is ever defined or fetched. Answers the refusal, or nothing when the file was read to its end.
 */
export function scanXml(scan: XmlScan): Refusal | undefined {
  const { source, bytesMax } = scan;
  const size = typeof source === 'string' ? source.length : source.byteLength;
  if (size > bytesMax) return scan.oversized({ what: 'bytes', size, max: bytesMax });
  const text = typeof source === 'string' ? source : decodeXml(source);
  if (text === undefined) return scan.broken({ line: 1, reason: 'not in the encoding it declares' });
  return new Scanner(scan).read(text);
}

/** Decodes bytes by their byte-order mark or XML declaration; `undefined` when they are not what they claim. */
export function decodeXml(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared = /^[^>]*<\?xml[^>]*encoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(head)?.[1];
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = isUtf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : (declared ?? 'utf-8');
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    // Either the encoding is unknown or the bytes do not fit it: both mean a broken file.
    if (String((error as { code?: unknown }).code).startsWith('ERR_ENCODING')) return undefined;
    throw error;
  }
}

class Scanner {
  private readonly parser = new SaxesParser({ xmlns: true });
  private answer: Refusal | undefined;
  private elements = 0;
  private depth = 0;

  constructor(private readonly scan: XmlScan) {
    const { parser } = this;
    // The parser reports the first error and reads on; only the first is told.
    parser.on('error', (error) => this.refuseBroken(error.message.replace(/^\d+:\d+: /, '')));
    parser.on('doctype', () => this.refuseBroken('a document type declaration is not allowed'));
    parser.on('opentag', (tag) => this.open(tag));
    parser.on('closetag', (tag) => this.close(tag));
    if (scan.onText) {
      parser.on('text', (text) => this.pass(() => scan.onText?.(text)));
      parser.on('cdata', (text) => this.pass(() => scan.onText?.(text)));
    }
  }

  read(text: string): Refusal | undefined {
    for (let at = 0; at < text.length && !this.answer; at += chunkCharacters) {
      this.parser.write(text.slice(at, at + chunkCharacters));
    }
    if (!this.answer) this.parser.close();
    return this.answer;
  }

  private open(tag: SaxesTagNS): void {
    this.elements += 1;
    this.depth += 1;
    const { elementsMax, oversized } = this.scan;
    if (this.elements > elementsMax) {
      this.answer ??= oversized({ what: 'elements', size: this.elements, max: elementsMax });
    }
    if (this.depth > xmlDepthMax)
      this.answer ??= oversized({ what: 'depth', size: this.depth, max: xmlDepthMax });
    this.pass(() => this.scan.onOpen?.(tag, this.parser.line));
  }

  private close(tag: SaxesTagNS): void {
    this.depth -= 1;
    this.pass(() => this.scan.onClose?.(tag, this.parser.line));
  }

  private pass(call: () => Refusal | undefined | void): void {
    if (this.answer) return;
    const answer = call();
    if (isRefusal(answer)) this.answer = answer;
  }

  private refuseBroken(reason: string): void {
    this.answer ??= this.scan.broken({ line: this.parser.line, reason });
  }
}
