'use client';

import { useEffect, useMemo, useRef } from 'react';
import { useWatch } from 'react-hook-form';
import type { UpdateForm } from '@/client/draft/form/update-form';
import { markOwnersOf } from '@/client/draft/text-marks';
import { SCROLLED_BY_KEYS } from '@/components/ui/scrolled-by-keys';
import { segmentsOf } from '@/domain/composer/segments';
import { useHighlight } from './highlight';
import type { Composer } from './use-composer';

type Props = { composer: Composer; label: string; onPick: (key: string) => void };

/** The pasted text with marks on what was read. A press shows the figure in the list, where everything works by keyboard. */
export function MarkedText({ composer: { text, reading }, label, onPick }: Props) {
  const [figures, dropped] = useWatch<UpdateForm, ['figures', 'dropped']>({ name: ['figures', 'dropped'] });
  const { highlighted } = useHighlight();
  const segments = useMemo(
    () => segmentsOf(text, markOwnersOf({ figures, dropped, unread: reading.unread })),
    [text, figures, dropped, reading],
  );
  const box = usePointed(onPick);
  useShown(box, highlighted);
  useFirstMark(box, text, reading.figures.length > 0);
  return (
    <section className="composer-text" ref={box} aria-label={label} {...SCROLLED_BY_KEYS}>
      {segments.map(({ start, text: part, kind, keys }) =>
        keys.length === 0 ? (
          part
        ) : (
          <mark
            key={start}
            data-keys={keys.join('\n')}
            className={`mark mark-${kind ?? 'words'} ${highlighted !== null && keys.includes(highlighted) ? 'mark-highlighted' : ''}`}
          >
            {part}
          </mark>
        ),
      )}
    </section>
  );
}

function keyAt(target: EventTarget | null): string | null {
  const mark = target instanceof Element ? target.closest<HTMLElement>('[data-keys]') : null;
  return mark?.dataset.keys?.split('\n')[0] ?? null;
}

/** Highlights what the pointer is on, and picks what is pressed. */
export function usePointed(onPick: (key: string) => void) {
  const box = useRef<HTMLElement>(null);
  const { highlight } = useHighlight();
  const pick = useRef(onPick);
  pick.current = onPick;
  useEffect(() => {
    const element = box.current;
    const stop = new AbortController();
    const { signal } = stop;
    element?.addEventListener('pointerover', ({ target }) => highlight(keyAt(target)), { signal });
    element?.addEventListener('pointerleave', () => highlight(null), { signal });
    element?.addEventListener(
      'click',
      ({ target }) => {
        const key = keyAt(target);
        if (key !== null) pick.current(key);
      },
      { signal },
    );
    return () => stop.abort();
  }, [highlight]);
  return box;
}

/** A web page begins with menus and a headline, so the text opens at its first figure. */
function useFirstMark(box: { readonly current: HTMLElement | null }, text: string, hasMarks: boolean): void {
  const opened = useRef<string | null>(null);
  useEffect(() => {
    const mark = box.current?.querySelector('.mark-found, .mark-check');
    if (!mark || !hasMarks || opened.current === text) return;
    opened.current = text;
    bringIn(mark, box.current);
  }, [box, text, hasMarks]);
}

function bringIn(mark: Element, box: HTMLElement | null): void {
  if (box === null) return;
  const [inner, outer] = [mark.getBoundingClientRect(), box.getBoundingClientRect()];
  const isOut = inner.top < outer.top || inner.bottom > outer.bottom;
  if (isOut) box.scrollTop += inner.top - outer.top - outer.height / 3;
}

/** Brings the words of the figure into the box, without moving the page. */
export function useShown(box: { readonly current: HTMLElement | null }, highlighted: string | null): void {
  useEffect(() => {
    const element = box.current;
    if (element === null || highlighted === null || element.matches(':hover')) return;
    const marks = [...element.querySelectorAll<HTMLElement>('[data-keys]')];
    const mark = marks.find(({ dataset }) => dataset.keys?.split('\n').includes(highlighted));
    if (mark) bringIn(mark, element);
  }, [box, highlighted]);
}
