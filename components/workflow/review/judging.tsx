'use client';

import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react';
import type { DeskInfo } from '@/components/workflow/desk-info';
import type { DeskItem } from '@/domain/item';

/** The unusual lines of the version that is shown, in their order; null = the page is still being read. */
type JudgedVersion = { revision: number; unusual: readonly number[] } | null;

type Judge = {
  /** How many unusual figures wait to be looked at; null = the original is still being read. */
  waiting: number | null;
  isSeen(line: number): boolean;
  toggle(line: number): void;
  show(shown: JudgedVersion): void;
  /** Does it once every unusual figure was looked at; else goes to the next one that waits. */
  once(act: () => void): void;
};

const JudgeContext = createContext<Judge | null>(null);

/** What the second person has looked at. `isAwaited`: there are figures, so nothing is judged before they are shown. */
export function JudgingProvider({ isAwaited, children }: { isAwaited: boolean; children: ReactNode }) {
  const [shown, setShown] = useState<JudgedVersion>(isAwaited ? null : { revision: 0, unusual: [] });
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const show = useCallback((next: JudgedVersion) => setShown((now) => (isSame(now, next) ? now : next)), []);
  const value = useMemo((): Judge => {
    const keyOf = (line: number) => `${shown?.revision} ${line}`;
    const left = shown?.unusual.filter((line) => !seen.has(keyOf(line))) ?? [];
    return {
      waiting: shown && left.length,
      isSeen: (line) => seen.has(keyOf(line)),
      toggle(line) {
        const isSeen = seen.has(keyOf(line));
        setSeen(new Set(isSeen ? [...seen].filter((key) => key !== keyOf(line)) : [...seen, keyOf(line)]));
        if (!isSeen) focusOn(nextOf(left, line));
      },
      show,
      once(act) {
        if (shown === null) return;
        const [first] = left;
        if (first === undefined) act();
        else focusOn(first);
      },
    };
  }, [shown, seen, show]);
  return <JudgeContext value={value}>{children}</JudgeContext>;
}

export function useJudging(): Judge {
  const judging = use(JudgeContext);
  if (!judging) throw new Error('useJudging needs a JudgingProvider.');
  return judging;
}

function isSame(now: JudgedVersion, next: JudgedVersion): boolean {
  return now?.revision === next?.revision && now?.unusual.join() === next?.unusual.join();
}

/** The next one below; behind the last the first that was passed over; null = all were looked at. */
function nextOf(left: readonly number[], line: number): number | null {
  const others = left.filter((each) => each !== line);
  return others.find((each) => left.indexOf(each) > left.indexOf(line)) ?? others[0] ?? null;
}

export const seenId = (line: number) => `seen-${line}`;
export const JUDGE_ID = 'judge';

/** After the last one: on the button that judges. */
function focusOn(line: number | null): void {
  document.getElementById(line === null ? JUDGE_ID : seenId(line))?.focus();
}

/** The person who began it and the person who submitted it may not approve it. */
export function isOwnWork({ author, submitted }: DeskItem, me: string): boolean {
  return author.id === me || submitted?.by.id === me;
}

/** Whether this person is the second one: for what was handed in, and for what was published first. */
export function mayJudge(item: DeskItem, { me, may, approval }: DeskInfo): boolean {
  if (item.state === 'submitted') return may.approve && !(approval && isOwnWork(item, me.id));
  return item.debt !== null && may.review && item.debt.by.id !== me.id;
}
