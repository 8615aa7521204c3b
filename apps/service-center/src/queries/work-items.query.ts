import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CaseRegisterRow } from '../projections/case-register/case-register.entity';
import type { WorkItemRow } from '../projections/work-item/work-item.entity';

export const workItemPageMax = 200;

/** A step that waits, with what the register knows of its case. */
export type WorkItem = WorkItemRow &
  Pick<
    CaseRegisterRow,
    'caseNo' | 'itemNameZh' | 'applicant' | 'status' | 'statutoryDue' | 'promisedDue' | 'suspended' | 'state'
  >;

/** What waits for a post: least remaining time first, stopped clocks last (UI.md A6). */
@Injectable()
export class WorkItems {
  constructor(private readonly dataSource: DataSource) {}

  async ofPosts(posts: readonly string[], limit: number, offset: number): Promise<WorkItem[]> {
    return this.dataSource.query<WorkItem[]>(
      `select c.case_id as "caseId", c.case_no as "caseNo", c.item_name_zh as "itemNameZh", c.applicant,
              c.status, w.step, w.step_name_zh as "stepNameZh", w.act, w.actor, w.post,
              w.open_since as "openSince", c.statutory_due as "statutoryDue",
              c.promised_due as "promisedDue", c.suspended, c.state
         from work_item w join case_register c on c.case_id = w.case_id
        where w.post = any($1)
        order by c.suspended, coalesce(c.promised_due, c.statutory_due, '9999') , c.filed_position, w.step
        limit $2 offset $3`,
      [posts, Math.min(limit, workItemPageMax), offset],
    );
  }
}
