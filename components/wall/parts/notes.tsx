'use client';

import { useTranslations } from 'next-intl';
import { useReaderNotes } from '@/components/figures/board-context';
import { KhmerText } from '@/components/ui/khmer-text';
import { Shape } from '@/components/ui/shape';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import type { ReportNote } from '@/domain/board/reader-notes';
import { widthOf } from '@/domain/charts/plot-layout';
import { withDigits } from '@/domain/wording/numbers';

/** More reports than this on one scene have their notes in their own scene. */
const MOST = 2;
/** A longer note would push the figures away: it stands in full with the report. Letters, by their width. */
const LONGEST = 60;

type FiguresOfScene = { figures: readonly ({ update: number } | null | undefined)[] };

/** What the reports of these figures say to readers, below the figures; the shape leads there from each of them. */
export function Notes({ figures }: FiguresOfScene) {
  const notes = useReaderNotes(figures).slice(0, MOST);
  return notes.length === 0 ? null : (
    <p className="wall-note">
      {notes.map((note) => (
        <Note key={note.update} {...note} />
      ))}
    </p>
  );
}

function Note({ update, note }: ReportNote) {
  const t = useTranslations('Wall.note');
  const isLong = widthOf(note.km ?? note.en ?? '') > LONGEST;
  return (
    <span className="wall-note-part">
      <NoteName update={update} /> {isLong ? <KhmerText text={t('inFull')} /> : <NoteWords note={note} />}
    </span>
  );
}

/** Among the words of its report, as large as they are. */
export function NoteInFull({ update, note }: ReportNote) {
  return (
    <p className="wall-note wall-words">
      <NoteName update={update} /> <NoteWords note={note} />
    </p>
  );
}

function NoteName({ update }: Pick<ReportNote, 'update'>) {
  const t = useTranslations('Wall.note');
  const number = withDigits(String(update), useWording());
  return (
    <>
      <Shape name="warning" />{' '}
      <strong>
        <KhmerText text={t('of', { number })} />
      </strong>
    </>
  );
}

/** In the screen's language, or marked in the other one. */
function NoteWords({ note }: Pick<ReportNote, 'note'>) {
  const t = useTranslations('Board');
  const language = useLanguage();
  const said = note[language] === null ? (language === 'km' ? 'en' : 'km') : language;
  return (
    <>
      <span lang={said}>
        <KhmerText text={note[said] ?? ''} />
      </span>
      {said === language ? null : ` · ${t('untranslated')}`}
    </>
  );
}

/** Beside a figure: its report has a note, which stands on the same scene. */
export function NoteMark({ figure }: { figure: { update: number } | null }) {
  const t = useTranslations('Wall.note');
  return useReaderNotes([figure]).length === 0 ? null : (
    <span className="wall-note-mark">
      <Shape name="warning" />
      <span className="sr-only">{t('mark')}</span>
    </span>
  );
}
