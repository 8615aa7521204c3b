import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A waiver of the two-thirds rule (FLO-02); their number is disclosed. */
@Entity({ name: 'promise_waiver' })
export class PromiseWaiverRow {
  @PrimaryColumn({ type: 'text', name: 'power_code', collation: 'C' }) powerCode: string;
  @PrimaryColumn({ type: 'text', collation: 'C' }) position: string;
  @Column('text', { name: 'name_zh' }) nameZh: string;
  @Column('text') organisation: string;
  @Column('text') listing: 'open' | 'secret';
  @Column('text', { name: 'reason_zh' }) reasonZh: string;
  @Column('text', { name: 'approved_by' }) approvedBy: string;
  @Column('text', { name: 'granted_on' }) grantedOn: string;
  @Column('text', { name: 'expires_on' }) expiresOn: string;
}
