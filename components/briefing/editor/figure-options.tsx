'use client';

import './figure-options.css';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { KhmerText } from '@/components/ui/khmer-text';
import { citationWords } from '@/domain/briefing/citation-words';
import type { ReleasedFigure } from '@/domain/figures';
import { formatCount } from '@/domain/wording/numbers';
import { useEditing } from './editing';
import { originWords } from './origin-words';

type Props = {
  id: string;
  figures: readonly ReleasedFigure[] | null;
  active: number;
  onActive(index: number): void;
  onPick(figure: ReleasedFigure): void;
};

export const optionId = (id: string, index: number) => `${id}-${index}`;

/** The figures that fit what was typed after `@`. The cursor stays in the text; the arrow keys move through the list. */
export function FigureOptions({ id, figures, active, onActive, onPick }: Props) {
  const t = useTranslations('Briefing.search');
  const { style } = useEditing();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // New browsers give a promise back, and React would call it as the end of this effect.
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <>
      <div id={id} ref={list} className="figure-option-list" role="listbox" aria-label={t('list')}>
        {(figures ?? []).map((figure, index) => (
          // The keys of the text choose; a pointer must not take the cursor out of it.
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard stays in the text, which moves through the list
          <div
            key={`${figure.id} ${figure.revision}`}
            id={optionId(id, index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className="figure-option"
            onPointerMove={() => onActive(index)}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onPick(figure)}
          >
            <Option figure={figure} />
          </div>
        ))}
      </div>
      <p role="status" className={figures?.length ? 'sr-only' : 'figure-option'}>
        {figures === null
          ? t('searching')
          : t(figures.length === 0 ? 'nothing' : 'found', { count: formatCount(figures.length, style) })}
      </p>
    </>
  );
}

function Option({ figure }: { figure: ReleasedFigure }) {
  const { style } = useEditing();
  const { name, origin } = originWords(figure, style);
  return (
    <>
      <span className="figure-option-value">
        <KhmerText text={citationWords(figure, false, style)} />
      </span>
      <span>
        <KhmerText text={name} />
      </span>
      <span className="t-meta">
        <KhmerText text={origin} />
      </span>
    </>
  );
}
