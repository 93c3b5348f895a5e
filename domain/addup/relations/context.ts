import type { Finding } from '@/domain/addup/finding';
import type { Timeline } from '@/domain/addup/history';
import type { CheckedReport, Statement } from '@/domain/addup/stated';

/** What every relation can read. */
export type CheckContext = { report: CheckedReport; statement: Statement; history: Timeline };

export type Relation = (checked: CheckContext) => Finding[];
