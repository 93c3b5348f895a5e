import type { LineKey } from '@/domain/board/board';
import type { FigureChange } from '@/domain/board/change';
import type { ProvinceRow } from '@/domain/board/provinces/rows';
import type { BoardReading } from '@/domain/board/readings';
import type { Series } from '@/domain/board/series';
import type { Services } from '@/domain/board/services';
import type { ChangeBrief } from '@/domain/brief/change-brief';
import type { BriefingContent, Question, Speech } from '@/domain/briefing/briefing';
import type { CitedFigure, Flag } from '@/domain/briefing/flags';
import type { Citation } from '@/domain/briefing/spoken-text';
import type { PersonRef } from '@/domain/item';
import type { PublicSettings } from '@/domain/settings';
import type { SourceCode } from '@/domain/sources';

export type FrozenSpeech = Pick<Speech, 'id' | 'version' | 'state' | 'content' | 'ready' | 'author'>;
export type FrozenQuestion = Pick<Question, 'id' | 'version' | 'content' | 'approval'>;

/** A briefing with its texts, as somebody froze it. */
export type FrozenTexts = { content: BriefingContent; speeches: FrozenSpeech[]; questions: FrozenQuestion[] };

/** A key figure. `reading` null: no report gave it. `citation`: the revision that said it. */
export type FrozenFigure = {
  key: LineKey;
  reading: BoardReading | null;
  change: FigureChange;
  citation: Citation | null;
};

/** What is to be looked at in one text. */
export type TextFlags = { of: 'speech' | 'question'; id: string; flags: Flag[] };

/** What the log and the texts make of the figures. It is computed, so it can be computed again from the same log. */
export type EditionFacts = {
  figures: FrozenFigure[];
  /** Every figure of the texts and of `figures`, once. */
  cited: CitedFigure[];
  flags: TextFlags[];
  /** The sources of all that is cited. */
  sources: SourceCode[];
  /** What stood otherwise at the named moment; null: none is named. */
  changes: ChangeBrief | null;
  /** The tables that the briefing asks for; null: not asked. */
  displacement: Series[] | null;
  services: Services | null;
  provinces: ProvinceRow[] | null;
  /** Who is asked about it, and how numbers are written, as the settings said then. */
  issuer: Pick<PublicSettings, 'ministry' | 'contact' | 'digits'>;
  /** When the next report was announced for, ISO instant. */
  nextReport: string | null;
};

/** A numbered copy that never changes. Times are ISO instants. */
export type Edition = {
  schema: 1;
  number: number;
  briefing: { id: string; version: number };
  texts: FrozenTexts;
  frozenAt: string;
  frozenBy: PersonRef;
  /** How far the log had come that `facts` are made from. */
  wall: { epoch: string; seq: number };
  facts: EditionFacts;
};

/** As a list shows it. */
export type EditionMark = { number: number; frozenAt: string };
