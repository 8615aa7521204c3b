import type { EventLog } from '../event-log';
import type { OpenEventLogOptions } from '../open-options';
import { RecordError } from '../record-error';

/** Opens the record on EventStoreDB. @throws RecordError */
export function openEventStoreDb(_options: OpenEventLogOptions): Promise<EventLog> {
  return Promise.reject(new RecordError('unavailable', 'the EventStoreDB adapter is not part of this build'));
}
