'use client';

import type { Editor } from '@tiptap/react';
import { useEffect, useRef, useState } from 'react';
import type { ReleasedFigure } from '@/domain/figures';
import { findTrigger } from './find-trigger';
import { useCitable } from './use-citable';

/** In the place of a figure, where the text before the cursor is read. */
const FIGURE = '\uFFFC';

/** `from`: the place of `@` in the document; `left`, `top`: where the list stands within the field. */
type Open = { from: number; query: string; left: number; top: number };

export type FigureSearch = {
  open: Open | null;
  figures: readonly ReleasedFigure[] | null;
  active: number;
  setActive(index: number): void;
  pick(figure: ReleasedFigure): void;
  /** True when the key belongs to the list. */
  onKey(key: string): boolean;
};

/** What a key does with the list that is open. */
type OpenList = { count: number; move(to: (active: number) => number): void; choose(): void };
const KEYS: Record<string, (list: OpenList) => void> = {
  Enter: ({ choose }) => choose(),
  Tab: ({ choose }) => choose(),
  ArrowDown: ({ count, move }) => move((active) => (active + 1) % count),
  ArrowUp: ({ count, move }) => move((active) => (active + count - 1) % count),
};

type Options = { onChosen(figure: ReleasedFigure): void };

/** What is typed after `@` searches the figures, until one is chosen or Esc is pressed. */
export function useFigureSearch(editor: Editor | null, { onChosen }: Options): FigureSearch {
  const [open, setOpen] = useState<Open | null>(null);
  const [active, setActive] = useState(0);
  const left = useRef<number | null>(null);
  const figures = useCitable(open?.query ?? null);
  // Other transactions than of typing, such as new marks of flags, leave the chosen line where it is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins with its first figure.
  useEffect(() => setActive(0), [figures]);
  useEffect(() => {
    if (editor === null) return;
    const look = () => {
      const found = openAt(editor);
      if (found === null || found.from !== left.current) left.current = null;
      setOpen(left.current === null ? found : null);
    };
    const close = () => setOpen(null);
    editor.on('transaction', look);
    editor.on('blur', close);
    return () => {
      editor.off('transaction', look);
      editor.off('blur', close);
    };
  }, [editor]);
  const pick = (figure: ReleasedFigure) => {
    if (editor === null || open === null) return;
    onChosen(figure);
    insert(editor, open.from, figure);
  };
  const onKey = (key: string): boolean => {
    if (open === null) return false;
    if (key === 'Escape') {
      left.current = open.from;
      setOpen(null);
      return true;
    }
    const act = figures?.length ? KEYS[key] : undefined;
    act?.({ count: figures?.length ?? 0, move: setActive, choose: () => pickAt(active) });
    return act !== undefined;
  };
  const pickAt = (index: number) => {
    const figure = figures?.[index];
    if (figure) pick(figure);
  };
  return { open, figures, active, setActive, pick, onKey };
}

function openAt(editor: Editor): Open | null {
  const { selection } = editor.state;
  if (!selection.empty || !editor.isFocused) return null;
  const { $from } = selection;
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, FIGURE);
  const trigger = findTrigger(before, FIGURE);
  if (trigger === null) return null;
  const at = $from.start() + trigger.at;
  return { from: at, query: trigger.query, ...placeOf(editor, at) };
}

/** Below the line of the sign. */
function placeOf({ view }: Editor, at: number): { left: number; top: number } {
  const sign = view.coordsAtPos(at);
  const field = view.dom.getBoundingClientRect();
  return { left: sign.left - field.left, top: sign.bottom - field.top };
}

/** In the place of `@` and what was typed after it. */
function insert(editor: Editor, from: number, { update, revision, line }: ReleasedFigure): void {
  const to = editor.state.selection.from;
  const figure = { type: 'citation', attrs: { update, revision, line, dated: false } };
  editor
    .chain()
    .focus()
    .insertContentAt({ from, to }, [figure, { type: 'text', text: ' ' }])
    .run();
}
