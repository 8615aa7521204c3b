export interface Consultation {
  readonly status: 'none' | 'open' | 'answered';
  /** Who owes the answer. */
  readonly organisation: string;
  readonly dueOn: string;
  readonly powerCode?: string;
}

export const noConsultation: Consultation = { status: 'none', organisation: '', dueOn: '' };
