'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { KhmerText } from '@/components/ui/khmer-text';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import type { Figure } from '@/domain/figures';
import type { SituationUpdate } from '@/domain/updates';
import { sourceLabel } from '@/domain/wording/labels';
import { updateNumber, withDigits } from '@/domain/wording/numbers';
import { InsideMark } from './inside-mark';
import { UpdateText } from './update-text';
import { eventKindOf, figureWords, placesOf, recordedAt, timeOf } from './update-words';

/** The number of figures that a list shows of an update. */
const FIRST_FIGURES = 3;

type Props = { update: SituationUpdate };

/** One update in the list: its kind, time, source, and the beginning of its text. */
export function UpdateEntry({ update }: Props) {
  const t = useTranslations('Updates');
  const language = useLanguage();
  const wording = useWording();
  const number = updateNumber(update.number, wording);
  const kind = eventKindOf(update, language) ?? t(update.kind === 'notice' ? 'kindOne.notice' : 'kindOne.report');
  return (
    <article className={`update-entry update-entry-${update.kind}`}>
      <h2 className="t-label">
        <Link href={`/updates/${update.number}`}>{t('one', { number })}</Link> · <KhmerText text={kind} />{' '}
        <InsideMark update={update} />
      </h2>
      <p className="update-facts">
        <span>
          <KhmerText text={timeOf(update, wording)} />
        </span>
        <span>
          <KhmerText text={sourceLabel(update.source, language)} />
        </span>
        {update.kind === 'event' && update.places.length > 0 ? (
          <span>
            <KhmerText text={placesOf(update, language)} />
          </span>
        ) : null}
        <span>{t('recorded', { when: recordedAt(update, wording) })}</span>
        {update.revision > 1 ? <span>{t('revision', { n: withDigits(String(update.revision), wording) })}</span> : null}
      </p>
      <UpdateText update={update} />
      {update.kind === 'report' ? <FirstFigures figures={update.figures} /> : null}
    </article>
  );
}

function FirstFigures({ figures }: { figures: Figure[] }) {
  const t = useTranslations('Updates');
  const wording = useWording();
  const more = figures.length > FIRST_FIGURES;
  return (
    <>
      <ul className="update-figures">
        {figures.slice(0, FIRST_FIGURES).map((figure) => {
          const { label, count } = figureWords(figure, wording);
          return (
            <li key={figure.line}>
              <span>
                <KhmerText text={label} />
              </span>
              <strong className="run">{count}</strong>
            </li>
          );
        })}
      </ul>
      {more ? <p className="t-meta">{t('figures', { n: withDigits(String(figures.length), wording) })}</p> : null}
    </>
  );
}
