'use client';

import { useDeferredValue, useMemo, useState } from 'react';
import { useBoardTime } from '@/components/figures/board-context';
import type { SpeechContent } from '@/domain/briefing/briefing';
import type { CitedFigure } from '@/domain/briefing/flags';
import { flagContext, flagsOf } from '@/domain/briefing/flags-of';
import { citationKey } from '@/domain/briefing/spoken-text';
import type { ReleasedFigure } from '@/domain/figures';
import { useRoom } from './room';

export type FlaggedText = Pick<SpeechContent, 'texts' | 'explained'>;

/**
 * What a text quotes and what is to be looked at in it, while somebody types: the same function as the server's, on what the server
 * said of the figures and on the board as it is now.
 */
export function useKnownFigures(cited: ReadonlyMap<string, CitedFigure>, typed: FlaggedText) {
  const { board } = useRoom();
  const now = useBoardTime();
  const [chosen, setChosen] = useState<ReadonlyMap<string, ReleasedFigure>>(new Map());
  const { texts, explained } = useDeferredValue(typed);
  const context = useMemo(() => {
    const known = [...chosen].flatMap(([key, figure]) => (cited.has(key) ? [] : toStanding(figure)));
    return flagContext([...cited.values(), ...known], board, now);
  }, [cited, chosen, board, now]);
  const flags = useMemo(() => flagsOf({ texts, explained }, context), [texts, explained, context]);
  const known = useMemo(() => {
    // The worst flags come first: read from the end, the first one of a figure stays.
    const worstLast = flags
      .toReversed()
      .flatMap(({ citation, severity }) => (citation ? [[citationKey(citation), severity] as const] : []));
    return { cited: context.cited, severities: new Map(worstLast) };
  }, [context, flags]);
  const choose = (figure: ReleasedFigure) => setChosen((before) => new Map(before).set(citationKey(figure), figure));
  return { known, flags, choose };
}

/** It was found among what can be quoted, a moment ago. */
function toStanding(figure: ReleasedFigure): CitedFigure {
  const { update, revision, line } = figure;
  const citation = { update, revision, line };
  return { citation, pinned: figure, newest: figure, state: 'stands', change: null, newer: null, rival: null };
}
