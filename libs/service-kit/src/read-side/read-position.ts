import { Injectable } from '@nestjs/common';
import type { ProjectionSet } from '@daylight/read-models';
import { notYet, positionInvalid } from '../problems/edge-refusals';
import { ProblemException } from '../problems/problem-exception';

/** Longest wait of a query for the position that it asks for. */
const waitMs = 2_000;
const retryAfterSeconds = 1;
const positionPattern = /^[A-Za-z0-9:/_-]{1,64}$/;

/** Lets a query wait until the service's projections have reached a position of the record. */
@Injectable()
export class ReadPosition {
  constructor(private readonly projections: ProjectionSet) {}

  /**
   * Waits at most two seconds. Done by the kit for every GET with `?minPosition=`; a service calls it only in other cases.
   * @throws ProblemException 400 for what is no position; 503 with Retry-After when the projections are behind.
   */
  async reach(minPosition: string): Promise<void> {
    if (!positionPattern.test(minPosition)) throw new ProblemException(positionInvalid(), { status: 400 });
    if (!(await this.projections.waitFor(minPosition, waitMs)))
      throw new ProblemException(notYet(), { status: 503, retryAfterSeconds });
  }

  /** The lowest position of the service's projections, undefined before the first event. */
  async current(): Promise<string | undefined> {
    const positions = [...(await this.projections.positions()).values()];
    if (positions.includes(null)) return undefined;
    return positions.sort().at(0) ?? undefined;
  }
}
