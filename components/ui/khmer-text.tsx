import { createElement, Fragment, type ReactNode } from 'react';
import { type Run, toRuns } from '@/domain/text/glossary';

type Props = {
  text: string;
  /** Needed where the language differs from the page's. */
  lang?: 'km' | 'en';
};

/**
 * Words of an editor or of `domain/wording` in either language, with glossary words, places and numbers with their unit
 * kept whole: browsers cut Khmer words in wrong places, and zero-width spaces do not cure it (docs/khmer.md).
 */
export function KhmerText({ text, lang }: Props) {
  // Each run is a child with a fixed place, so none needs a key.
  const runs = createElement(Fragment, null, ...toRuns(text).map(toNode));
  return lang === undefined ? runs : <span lang={lang}>{runs}</span>;
}

function toNode({ text, noBreak }: Run): ReactNode {
  return noBreak ? <span className="run">{text}</span> : text;
}
