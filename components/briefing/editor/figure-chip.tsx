'use client';

import { useTranslations } from 'next-intl';
import { KhmerText } from '@/components/ui/khmer-text';
import { Shape, type ShapeName } from '@/components/ui/shape';
import { citationWords } from '@/domain/briefing/citation-words';
import type { FlagSeverity } from '@/domain/briefing/flags';
import { type CitationNode, citationKey } from '@/domain/briefing/spoken-text';
import { figureOf, useEditing } from './editing';
import { isTrouble, originWords } from './origin-words';

type Props = { attrs: CitationNode['attrs']; isChosen?: boolean };

export const SEVERITY_SHAPES: Record<FlagSeverity, ShapeName> = { red: 'warning', amber: 'flag', note: 'empty' };

/** A figure in a text: its words, and a shape where something is to be looked at. Those who hear the page hear all of it. */
export function FigureChip({ attrs, isChosen = false }: Props) {
  const t = useTranslations('Briefing.figure');
  const editing = useEditing();
  const { language, style, cited, severities } = editing;
  const key = citationKey(attrs);
  const figure = figureOf(editing, attrs);
  const severity = severities.get(key);
  const words = figure ? citationWords(figure, attrs.dated, style) : t('unknown');
  const { name, origin } = figure ? originWords(figure, style) : { name: '', origin: '' };
  const state = cited.get(key)?.state;
  const told = [words, name, origin, ...(isTrouble(state) ? [t(`state.${state}`)] : [])].filter(Boolean).join(', ');
  return (
    <span
      role="img"
      aria-label={told}
      lang={language}
      className={`figure-chip ${severity ? `figure-chip-${severity}` : ''} ${isChosen ? 'figure-chip-chosen' : ''}`}
    >
      {severity && severity !== 'note' ? <Shape name={SEVERITY_SHAPES[severity]} /> : null}
      <KhmerText text={words} />
    </span>
  );
}
