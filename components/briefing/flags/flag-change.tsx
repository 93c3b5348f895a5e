'use client';

import { useTranslations } from 'next-intl';
import { KhmerText } from '@/components/ui/khmer-text';
import { useLanguage } from '@/components/ui/shell';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { useWording } from '@/components/ui/wording';
import { ReasonWords } from '@/components/updates/reason-words';
import { citationWords } from '@/domain/briefing/citation-words';
import type { Flag } from '@/domain/briefing/flags';
import type { ReleasedFigure } from '@/domain/figures';
import { formatInstant } from '@/domain/wording/dates';
import { sourceLabel } from '@/domain/wording/labels';
import { asOfLine } from '@/domain/wording/spans';
import { differenceWords } from './difference-words';

/** Old → new with the difference, whose figure the new one is, and why, who and when. */
export function FlagChange({ flag: { was, now, reason, by, when, code } }: { flag: Flag }) {
  return (
    <>
      {was === null ? null : <Values was={was} now={now} />}
      {now === null ? null : <Origin figure={now} />}
      {reason === null ? null : <ReasonWords words={reason.words} />}
      {when === null || code === 'newer' || code === 'old' ? null : <Who by={by} when={when} />}
    </>
  );
}

function Values({ was, now }: { was: ReleasedFigure; now: ReleasedFigure | null }) {
  const t = useTranslations('Briefing.flags');
  const wording = useWording();
  const said = (figure: ReleasedFigure) => citationWords(figure, false, wording);
  if (now === null) return <p className="flag-was">{said(was)}</p>;
  const difference = differenceWords(was, now, wording);
  return (
    <p>
      <span aria-hidden="true">
        <s className="flag-was">
          <KhmerText text={said(was)} />
        </s>{' '}
        → <b>{<KhmerText text={said(now)} />}</b>
      </span>
      <VisuallyHidden>{t('changeTold', { was: said(was), now: said(now) })}</VisuallyHidden>
      {difference === null ? null : (
        <>
          {' · '}
          <KhmerText text={difference} />
        </>
      )}
    </p>
  );
}

function Origin({ figure: { asOf, source } }: { figure: ReleasedFigure }) {
  const wording = useWording();
  return (
    <p className="t-meta">
      <KhmerText text={`${asOfLine(asOf, wording)} · ${sourceLabel(source, useLanguage())}`} />
    </p>
  );
}

function Who({ by, when }: { by: string | null; when: string }) {
  const wording = useWording();
  const moment = formatInstant(Date.parse(when), wording);
  return <p className="t-meta">{[by, moment].filter(Boolean).join(' · ')}</p>;
}
