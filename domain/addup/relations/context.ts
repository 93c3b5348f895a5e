import type { Finding } from '@/domain/addup/finding';
import type { History } from '@/domain/addup/history';
import type { CheckedReport, Statement } from '@/domain/addup/stated';

/** What every relation is given. */
export type Checked = { report: CheckedReport; statement: Statement; history: History };

export type Relation = (checked: Checked) => Finding[];
