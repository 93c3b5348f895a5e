import type { CitedFigure } from '@/domain/briefing/flags';
import { figureSentence } from '@/domain/briefing/said/notice';
import type { ReleasedFigure } from '@/domain/figures';
import { lineLabel, sourceLabel } from '@/domain/wording/labels';
import { colon, languageOf, type Wording } from '@/domain/wording/language';
import { paperWord } from './paper-words';

/** Preliminary figures, and figures that another source gives otherwise: each side with its name, and no average. */
export function caveatsOf(cited: readonly CitedFigure[], wording: Wording): string[] {
  const lines = cited.flatMap(({ pinned, rival }) => (pinned ? caveatsOfOne(pinned, rival, wording) : []));
  return [...new Set(lines)];
}

function caveatsOfOne(pinned: ReleasedFigure, rival: ReleasedFigure | null, wording: Wording): string[] {
  const preliminary = pinned.provisional
    ? [`${lineLabel(pinned, wording)}${colon(wording)} ${paperWord('preliminary', wording)}`]
    : [];
  return rival === null ? preliminary : [...preliminary, otherSource(rival, wording)];
}

/** "National Committee for Disaster Management: Displaced people remaining: 118,000 people, as of 12 January 2026". */
function otherSource(rival: ReleasedFigure, wording: Wording): string {
  return `${sourceLabel(rival.source, languageOf(wording), 'long')}${colon(wording)} ${figureSentence(rival, wording)}`;
}
