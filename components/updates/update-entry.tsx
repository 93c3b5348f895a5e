'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { ReaderNote } from '@/components/figures/reader-note';
import { KhmerText } from '@/components/ui/khmer-text';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import { headlinesOf } from '@/domain/board/headlines';
import type { Figure } from '@/domain/figures';
import type { Standing } from '@/domain/revisions';
import type { SituationUpdate } from '@/domain/updates';
import { sourceLabel } from '@/domain/wording/labels';
import { lateWord } from '@/domain/wording/mending';
import { updateNumber, withDigits } from '@/domain/wording/numbers';
import { InsideMark } from './inside-mark';
import { ReasonWords } from './reason-words';
import { StandingMark } from './standing-mark';
import { UpdateText } from './update-text';
import { eventKindOf, figureWords, placesOf, recordedAt, timeOf } from './update-words';

/** The number of figures that a list shows of an update. */
const FIRST_FIGURES = 3;
/** A search shows what it has found, even where that is more. */
const MOST_FOUND = 6;

const NOTHING: readonly number[] = [];
const PUBLISHED: Standing = { status: 'published' };

type Props = {
  update: SituationUpdate;
  standing?: Standing;
  /** The lines of the figures that a search has found. */
  found?: readonly number[];
};

/** One update in the list: its kind, time, source, and the beginning of its text. */
export function UpdateEntry({ update, standing = PUBLISHED, found = NOTHING }: Props) {
  const t = useTranslations('Updates');
  const language = useLanguage();
  const wording = useWording();
  const number = updateNumber(update.number, wording);
  const kind = eventKindOf(update, language) ?? t(update.kind === 'notice' ? 'kindOne.notice' : 'kindOne.report');
  return (
    <article className={`update-entry update-entry-${update.kind}`}>
      <h2 className="t-label">
        <Link href={`/updates/${update.number}`}>{t('one', { number })}</Link> · <KhmerText text={kind} />{' '}
        <InsideMark update={update} /> <StandingMark standing={standing} />
      </h2>
      <EntryFacts update={update} />
      {standing.status === 'published' ? null : <ReasonWords words={standing.reason.words} />}
      {standing.status === 'withdrawn' ? null : <Told update={update} found={found} />}
    </article>
  );
}

/** When it was true, who said it, where, and when it was written down. */
function EntryFacts({ update }: { update: SituationUpdate }) {
  const t = useTranslations('Updates');
  const language = useLanguage();
  const wording = useWording();
  return (
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
      {update.kind === 'report' && update.late ? <span>{lateWord(update.late, language)}</span> : null}
      {update.revision > 1 ? <span>{t('revision', { n: withDigits(String(update.revision), wording) })}</span> : null}
    </p>
  );
}

/** What it says; of what was withdrawn only its own page says it still, struck out. */
function Told({ update, found }: { update: SituationUpdate; found: readonly number[] }) {
  return (
    <>
      <UpdateText update={update} />
      {update.kind === 'report' ? <FirstFigures figures={update.figures} found={found} /> : null}
      {update.kind === 'report' && update.checkNote ? <ReaderNote note={update.checkNote} /> : null}
    </>
  );
}

function FirstFigures({ figures, found }: { figures: Figure[]; found: readonly number[] }) {
  const t = useTranslations('Updates');
  const wording = useWording();
  const shown = headlinesOf(figures, Math.max(FIRST_FIGURES, Math.min(MOST_FOUND, found.length)), found);
  return (
    <>
      <ul className="update-figures">
        {shown.map((figure) => {
          const { label, count } = figureWords(figure, wording);
          return (
            <li key={figure.line}>
              <span>
                <KhmerText text={label} />
              </span>
              <strong className="run">{found.includes(figure.line) ? <mark>{count}</mark> : count}</strong>
            </li>
          );
        })}
      </ul>
      {figures.length > shown.length ? (
        <p className="t-meta">{t('figures', { n: withDigits(String(figures.length), wording) })}</p>
      ) : null}
    </>
  );
}
