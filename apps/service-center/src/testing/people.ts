import { posts } from '@daylight/contexts/service-center/domain/testing';
import type { TestPerson } from '@daylight/service-kit/testing';

/** The people of the specs, with the posts of the sample charts. */
export const people = {
  applicant: { subject: 'u-applicant', organisation: 'public', roles: ['citizen'] },
  stranger: { subject: 'u-stranger', organisation: 'public', roles: ['citizen'] },
  agent: { subject: 'u-agent', organisation: 'cun-01', roles: ['village-agent'] },
  clerk: { subject: 'u-clerk', organisation: 'zwfwzx', roles: ['clerk'], posts: [posts.window] },
  deliverer: { subject: 'u-deliverer', organisation: 'zwfwzx', roles: ['clerk'], posts: [posts.delivery] },
  planner: { subject: 'u-planner', organisation: 'zrzyj', roles: ['reviewer'], posts: [posts.planning] },
  fireOfficer: { subject: 'u-fire', organisation: 'zjj', roles: ['reviewer'], posts: [posts.fire] },
  reviewer: { subject: 'u-reviewer', organisation: 'zjj', roles: ['reviewer'], posts: [posts.reviewer] },
  approver: { subject: 'u-approver', organisation: 'zjj', roles: ['approver'], posts: [posts.approver] },
  approverElsewhere: {
    subject: 'u-approver-2',
    organisation: 'slj',
    roles: ['approver'],
    posts: ['县水利局分管副局长审批岗'],
  },
  both: {
    subject: 'u-both',
    organisation: 'zjj',
    roles: ['reviewer', 'approver'],
    posts: [posts.reviewer, posts.approver],
  },
  head: { subject: 'u-head', organisation: 'zjj', roles: ['unit-head'] },
  headElsewhere: { subject: 'u-head-2', organisation: 'slj', roles: ['unit-head'] },
  registrar: { subject: 'u-registrar', organisation: 'zjj', roles: ['registrar'] },
  auditor: { subject: 'u-auditor', organisation: 'sjj', roles: ['auditor'] },
  operator: { subject: 'u-operator', organisation: 'xzspj', roles: ['operator'] },
  /** The posts of the chart that a foreign log has. */
  firstOfLog: { subject: 'u-log-1', organisation: 'zjj', roles: ['clerk'], posts: ['Group 1'] },
  secondOfLog: { subject: 'u-log-2', organisation: 'zjj', roles: ['reviewer'], posts: ['Group 2'] },
} as const satisfies { readonly [name: string]: TestPerson };
