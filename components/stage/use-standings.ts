import { useEffect, useMemo, useState } from 'react';
import { askCited } from '@/client/briefing/ask-cited';
import { type FigureStanding, standingsOf } from '@/domain/briefing/edition/standing';
import type { CitedFigure } from '@/domain/briefing/flags';

type DrawnPage = { standings: readonly FigureStanding[] /** Where the board was then. */; seq: number };
type FiguresNow = { cited: readonly CitedFigure[]; seq: number };

/** What became of the figures of an edition, as soon as the live board has moved. The page itself is not read again for it. */
export function useStandings({ standings, seq }: DrawnPage, live: number): readonly FigureStanding[] {
  const [read, setRead] = useState<FiguresNow | null>(null);
  const newest = read !== null && read.seq > seq ? read : null;
  const reached = newest?.seq ?? seq;
  useEffect(() => {
    if (live <= reached) return;
    const citations = standings.map(({ frozen }) => frozen.citation);
    const asking = askCited(citations, live, ({ cited, position }) => setRead({ cited, seq: position.seq }));
    return asking.stop;
  }, [standings, live, reached]);
  return useMemo(
    () =>
      newest === null
        ? standings
        : standingsOf(
            standings.map(({ frozen }) => frozen),
            newest.cited,
          ),
    [standings, newest],
  );
}
