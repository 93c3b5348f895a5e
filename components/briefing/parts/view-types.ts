import type { BriefingRecord, Question, Speech } from '@/domain/briefing/briefing';
import type { CitedFigure, Flag } from '@/domain/briefing/flags';
import type { Position } from '@/domain/protocol/frames';

// What the server's views answer.

export type SpeechView = Speech & { flags: Flag[] };
export type QuestionView = Question & { flags: Flag[] };
export type BriefingData = {
  briefing: BriefingRecord;
  speeches: SpeechView[];
  questions: QuestionView[];
  cited: CitedFigure[];
  /** Where the board was that the flags were derived from. */
  position: Position;
};
/** Of the list of briefings. */
export type BriefingInList = BriefingRecord & { speeches: number; ready: number };
