import type { SourceCode } from './sources';
import type { Bilingual, ReasonClass, ReportStatement, SituationUpdate } from './updates';
import type { When } from './when';

/** What a revision did to its update. `at`: ISO instant by the server's clock. */
export type Standing =
  | { status: 'published' }
  | { status: 'corrected'; at: string; reason: { class: ReasonClass; words: Bilingual } }
  | { status: 'withdrawn'; at: string; reason: { words: Bilingual } };

/** An update as reads give it out; one that was withdrawn says what it took back. */
export type ReleasedUpdate = SituationUpdate & { standing: Standing };

/** What it says, without what became of it. */
export function withoutStanding({ standing: _, ...update }: ReleasedUpdate): SituationUpdate {
  return update;
}

/** A statement with the report that it is of. */
export type ReleasedStatement = ReportStatement & {
  update: number;
  revision: number;
  source: SourceCode;
  asOf: When | null;
};
