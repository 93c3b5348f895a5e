'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { usePast } from '@/components/ui/past';
import { useShell } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import { addressAt } from '@/domain/past/past';
import { knownSentence } from '@/domain/wording/past-words';
import { qualifierLegend } from '@/domain/wording/qualifiers';
import { fileName } from './csv';
import type { CsvProps } from './csv-button';
import { save } from './save';

/** The panel around it as a picture: title, chart, source and notes, and what qualifies its numbers. */
export function PictureButton(props: CsvProps) {
  const t = useTranslations('Chart');
  const tShell = useTranslations('Shell');
  const wording = useWording();
  const { exercise } = useShell();
  const past = usePast();
  const [state, setState] = useState<'ready' | 'drawing' | 'failed'>('ready');
  const lines = [
    exercise ? tShell('exercise') : '',
    past === null ? '' : knownSentence(past, wording),
    t('qualifiers', { legend: qualifierLegend(props.figures, wording) }),
  ];
  const draw = async (panel: HTMLElement | null) => {
    if (panel === null || state === 'drawing') return;
    setState('drawing');
    try {
      // Most people take no picture: its code comes with the first one.
      const { drawPicture } = await import('@/components/charts/picture/draw-picture');
      const picture = await drawPicture(panel, [...lines.filter(Boolean), addressOfPage(past)]);
      save(picture, fileName({ ...props, exercise, past }, 'png'));
      setState('ready');
    } catch {
      setState('failed');
    }
  };
  return (
    <>
      <button type="button" className="link-button" onClick={(event) => void draw(panelOf(event.currentTarget))}>
        {t('png')}
      </button>
      <span role="status" className="t-meta">
        {state === 'failed' ? t('pngFailed') : null}
      </span>
    </>
  );
}

function panelOf(button: HTMLElement): HTMLElement | null {
  return button.closest('section');
}

function addressOfPage(past: Parameters<typeof addressAt>[1]): string {
  const { origin, pathname, search } = window.location;
  return `${origin}${addressAt(`${pathname}${search}`, past)}`;
}
