import type { PersonConcerned } from '@daylight/administration';

/** Where a question stands. */
export interface Consultation {
  readonly status: 'none' | 'open' | 'answered';
  /** Who owes the answer. */
  readonly organisation: string;
  readonly dueOn: string;
  readonly powerCode?: string;
  /** Who asked: by account, or by the code that only they were told. */
  readonly asker: PersonConcerned;
}

export const noConsultation: Consultation = { status: 'none', organisation: '', dueOn: '', asker: {} };
