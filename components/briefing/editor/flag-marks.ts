import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Flag } from '@/domain/briefing/flags';

export const FLAG_MARKS = new PluginKey<DecorationSet>('flag-marks');

/** Underlines the numbers that were typed and lead to no figure. What is typed afterwards moves them along. */
export const FlagMarks = Extension.create({
  name: 'flagMarks',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key: FLAG_MARKS,
      state: {
        init: () => DecorationSet.empty,
        apply(transaction, marks) {
          const flags = transaction.getMeta(FLAG_MARKS) as readonly Flag[] | undefined;
          if (flags)
            return DecorationSet.create(
              transaction.doc,
              flags.flatMap((flag) => marksOf(transaction.doc, flag)),
            );
          return marks.map(transaction.mapping, transaction.doc);
        },
      },
      props: { decorations: (state) => FLAG_MARKS.getState(state) },
    }),
  ],
});

/** None where the text has changed since the flag was made. */
function marksOf(doc: Node, { at, words, severity }: Flag): Decoration[] {
  if (at === null || words === null) return [];
  const paragraph = doc.maybeChild(at.paragraph);
  const node = paragraph?.maybeChild(at.node);
  const start = node?.text?.indexOf(words) ?? -1;
  if (!paragraph || !node || start < 0) return [];
  const from = startOf(doc, at.paragraph) + 1 + startOf(paragraph, at.node) + start;
  return [Decoration.inline(from, from + words.length, { class: `typed-number typed-number-${severity}` })];
}

function startOf(parent: Node, index: number): number {
  let at = 0;
  for (let before = 0; before < index; before += 1) at += parent.child(before).nodeSize;
  return at;
}
