import type { JsonObject } from '@daylight/kernel';
import vectors from '../vectors.json';

/** A stream sealed once with a key made for this purpose alone: every implementation must give the same bytes. */
export interface EvidenceVectors {
  readonly privatePem: string;
  readonly publicPem: string;
  readonly keyId: string;
  readonly stream: string;
  readonly events: readonly {
    readonly id: string;
    readonly type: string;
    readonly revision: number;
    readonly data: JsonObject;
    readonly metadata: JsonObject;
    readonly dataText: string;
    readonly metadataText: string;
    readonly predecessor: string | null;
    readonly digest: string;
  }[];
}

export const evidenceVectors = vectors as unknown as EvidenceVectors;
