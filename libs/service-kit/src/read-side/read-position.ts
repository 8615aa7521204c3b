import { Injectable } from '@nestjs/common';

/** Lets a query wait until the service's projections have reached a position of the record. */
@Injectable()
export class ReadPosition {
  /**
   * Waits at most two seconds. Done by the kit for every GET with `?minPosition=`; a service calls it only in other cases.
   * @throws ProblemException 503 with Retry-After when the projections are behind.
   */
  async reach(_minPosition: string): Promise<void> {}

  /** The lowest position of the service's projections, undefined before the first event. */
  async current(): Promise<string | undefined> {
    return undefined;
  }
}
