'use client';

import { useTranslations } from 'next-intl';
import { useLayoutEffect, useRef } from 'react';
import { KhmerText } from '@/components/ui/khmer-text';
import { Shape } from '@/components/ui/shape';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import { type Citation, citationKey } from '@/domain/briefing/spoken-text';
import { figureOf, useEditing } from './editing';
import { isTrouble, originWords } from './origin-words';

const EDGE = 8;

/** Beside a figure: what it counts, of which day, by whom, and what became of its report. The figure itself is read out with it. */
export function FigureCard({ citation }: { citation: Citation }) {
  const t = useTranslations('Briefing.figure');
  const language = useLanguage();
  const wording = useWording();
  const editing = useEditing();
  const card = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => keepInside(card.current), []);
  const figure = figureOf(editing, citation);
  if (figure === null) return null;
  const { name, origin } = originWords(figure, wording);
  const state = editing.cited.get(citationKey(citation))?.state;
  return (
    <span className="figure-card" ref={card} lang={language} aria-hidden="true">
      <span className="figure-card-name">
        <KhmerText text={name} />
      </span>
      <span>
        <KhmerText text={origin} />
      </span>
      <span className={isTrouble(state) ? 'figure-card-bad' : ''}>
        <Shape name={isTrouble(state) ? 'warning' : 'check'} /> {t(`state.${isTrouble(state) ? state : 'stands'}`)}
      </span>
    </span>
  );
}

/** A figure at the end of a line must not push its card off the page. */
function keepInside(card: HTMLElement | null): void {
  if (card === null) return;
  const { right, left } = card.getBoundingClientRect();
  const beyond = Math.max(0, right + EDGE - document.documentElement.clientWidth);
  card.style.marginInlineStart = `${-Math.min(beyond, Math.max(0, left - EDGE))}px`;
}
