'use client';

import { Document } from '@tiptap/extension-document';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { UndoRedo } from '@tiptap/extensions/undo-redo';
import { type Editor, EditorContent, type JSONContent, useEditor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { citationWords } from '@/domain/briefing/citation-words';
import { nodesOf, type SpokenText } from '@/domain/briefing/spoken-text';
import { withoutHidden } from '@/domain/text/clean-text';
import { CitationNode } from './citation-node';

import { figureOf, useEditing } from './editing';
import type { EditorProps } from './editor-props';
import { FigureOptions, optionId } from './figure-options';
import { FLAG_MARKS, FlagMarks } from './flag-marks';
import { type FigureSearch, useFigureSearch } from './use-figure-search';

/** A text with figures in it. It is loaded when somebody writes (`text-editor`). */
export default function SpokenEditor({ label, text, given, flags, onType, onChosen, isReadOnly }: EditorProps) {
  const t = useTranslations('Briefing.editor');
  const editing = useEditing();
  const { language } = editing;
  const known = useRef(editing);
  known.current = editing;
  const search = useRef<FigureSearch | null>(null);
  const list = useId();
  const editor = useEditor({
    immediatelyRender: true,
    // Its style element would need the page's nonce; what is needed of it stands in editor.css.
    injectCSS: false,
    editable: !isReadOnly,
    content: toEditor(text),
    extensions: [
      ...[Document, Paragraph, Text, UndoRedo, FlagMarks],
      CitationNode.configure({
        wordsOf: (attrs) => {
          const figure = figureOf(known.current, attrs);
          return figure ? citationWords(figure, attrs.dated, known.current.style) : '';
        },
      }),
    ],
    editorProps: {
      attributes: {
        ...{ role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, lang: language },
        class: 'spoken-text form-input',
      },
      handleKeyDown: (_view, { key, isComposing }) => !isComposing && (search.current?.onKey(key) ?? false),
      transformPastedText: withoutHidden,
      transformPastedHTML: withoutHidden,
    },
    onUpdate: ({ editor: changed }) => onType(fromEditor(changed)),
  });
  const found = useFigureSearch(editor, { onChosen });
  search.current = found;
  useGiven(editor, text, given);
  useEditable(editor, !isReadOnly);
  useFlags(editor, flags);
  useListWiring(editor, found, list);
  const count = nodesOf(text).filter(({ node }) => node.type === 'citation').length;
  return (
    <div className="spoken-editor">
      <EditorContent editor={editor} />
      {found.open ? (
        <div
          className="figure-options"
          style={{ insetInlineStart: `min(${found.open.left}px, max(0px, 100% - 28rem))`, top: found.open.top }}
        >
          <FigureOptions id={list} {...found} onActive={found.setActive} onPick={found.pick} />
        </div>
      ) : null}
      {isReadOnly ? null : (
        <p className="spoken-foot">
          <Button className="button-small" onClick={() => editor.chain().focus().insertContent('@').run()}>
            {t('insert')}
          </Button>
          <span className="t-meta">{t('hint', { count })}</span>
        </p>
      )}
    </div>
  );
}

/** What did not come from these keys: an act on a flag, or the version of somebody else. It can be undone like typing. */
function useGiven(editor: Editor, text: SpokenText, given: number): void {
  const shown = useRef(given);
  useEffect(() => {
    if (shown.current === given) return;
    shown.current = given;
    // React draws figures; it must not be asked to within an effect of its own.
    queueMicrotask(() => editor.commands.setContent(toEditor(text), { emitUpdate: false }));
  }, [editor, text, given]);
}

/** Tiptap keeps what its editor was made with: a ready text that is opened again would stay closed. */
function useEditable(editor: Editor, isEditable: boolean): void {
  useEffect(
    () =>
      whenMounted(editor, () => {
        editor.setEditable(isEditable, false);
        set(editor.view.dom, 'aria-readonly', isEditable ? null : 'true');
      }),
    [editor, isEditable],
  );
}

function useFlags(editor: Editor, flags: EditorProps['flags']): void {
  useEffect(
    () =>
      whenMounted(editor, () =>
        editor.view.dispatch(editor.state.tr.setMeta(FLAG_MARKS, flags).setMeta('addToHistory', false)),
      ),
    [editor, flags],
  );
}

/** An editor has no field until its part of the page is mounted, which can be after these effects. */
function whenMounted(editor: Editor, act: () => void): (() => void) | undefined {
  if (!editor.isDestroyed) return void act();
  // React draws figures; it must not be asked to within an effect of its own.
  const later = () => queueMicrotask(() => editor.isDestroyed || act());
  editor.on('mount', later);
  return () => editor.off('mount', later);
}

/** For those who hear the page: the field has a list, and which of its figures is meant. */
function useListWiring(editor: Editor, { open, figures, active }: FigureSearch, list: string): void {
  useEffect(() => {
    const isOpen = open !== null;
    const chosen = isOpen && figures?.length ? optionId(list, active) : null;
    return whenMounted(editor, () => {
      const field = editor.view.dom;
      set(field, 'aria-autocomplete', 'list');
      set(field, 'aria-haspopup', 'listbox');
      set(field, 'aria-controls', isOpen ? list : null);
      set(field, 'aria-activedescendant', chosen);
    });
  }, [editor, open, figures, active, list]);
}

function set(element: HTMLElement, name: string, text: string | null): void {
  if (text === null) element.removeAttribute(name);
  else element.setAttribute(name, text);
}

/** Its schema has nothing but what a spoken text has, so both are one shape; only its types are wider. */
function toEditor(text: SpokenText): JSONContent {
  return text as JSONContent;
}

function fromEditor(editor: Editor): SpokenText {
  return editor.getJSON() as SpokenText;
}
