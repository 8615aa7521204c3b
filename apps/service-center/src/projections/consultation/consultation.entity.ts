import type { SealedPersonal } from '@daylight/kernel/messages';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 咨询: one question and its answer. */
@Entity({ name: 'consultation' })
export class ConsultationRow {
  @PrimaryColumn('uuid', { name: 'consultation_id' }) consultationId: string;
  @Column('text', { name: 'topic_zh' }) topicZh: string;
  @Column('text', { name: 'power_code', nullable: true }) powerCode: string | null;
  /** Who answers now. */
  @Column('text') organisation: string;
  @Column('text') asker: string;
  @Column('text', { name: 'asker_subject', nullable: true }) askerSubject: string | null;
  @Column('text', { name: 'check_code_hash' }) checkCodeHash: string;
  @Column('text', { name: 'asked_on' }) askedOn: string;
  @Column('text', { name: 'due_on' }) dueOn: string;
  @Column('text', { name: 'answered_on', nullable: true }) answeredOn: string | null;
  @Column('boolean') late: boolean;
  @Column('text', { name: 'answer_zh', nullable: true }) answerZh: string | null;
  @Column('integer', { name: 'hand_overs' }) handOvers: number;
  /** What only the asker and the staff open. */
  @Column('jsonb') question: SealedPersonal;
  @Column('jsonb', { nullable: true }) name: SealedPersonal | null;
  @Column('jsonb', { nullable: true }) phone: SealedPersonal | null;
  @Column({ type: 'text', name: 'last_position', collation: 'C' }) lastPosition: string;
}
