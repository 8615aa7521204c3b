import { powerInForce } from '@daylight/administration';
import type { powerItemMessages } from '@daylight/contexts/power-registry/contracts/own';
import { powerItem, type PowerItemAt, type PowerItemState } from '@daylight/contexts/power-registry/domain';
import { isRefusal } from '@daylight/kernel';
import type { AnswerOf, QuestionOf } from '@daylight/kernel/messages';
import { AggregateRunner, type EventLog } from '@daylight/record';
import { EVENT_LOG, type Answerer } from '@daylight/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { itemIdOf, powerCodeOf } from './power-code';

type Messages = typeof powerItemMessages;
type PowerInForce = Messages['queries']['powerInForce'];

/** What an answer from a record without events holds up to. */
const beforeAnyEvent = '0';

/** X-01 asked afresh: answered from the item's own stream, never from a read model. */
@Injectable()
export class PowerInForceAnswerer implements Answerer<PowerInForce> {
  private readonly items: AggregateRunner<Messages, PowerItemState, PowerItemAt>;

  constructor(@Inject(EVENT_LOG) private readonly log: EventLog) {
    this.items = new AggregateRunner(log, powerItem);
  }

  async answer({ powerCode, day }: QuestionOf<PowerInForce>): Promise<AnswerOf<PowerInForce>> {
    // Asked before the stream is read: the answer holds at least up to there.
    const position = (await this.log.head()) ?? beforeAnyEvent;
    const id = itemIdOf(powerCode);
    if (id === null) return { item: null, position };
    const { state } = await this.items.load(id);
    const item = powerInForce(state.versions, powerCodeOf(id), day);
    // An item of the secret list leaves the context no more by an answer than by an event (CAT-08).
    const isKept = isRefusal(item) || item.disclosure.class === 'secret';
    return { item: isKept ? null : item, position };
  }
}
