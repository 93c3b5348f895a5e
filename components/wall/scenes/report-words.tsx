'use client';

import { useTranslations } from 'next-intl';
import { KhmerText } from '@/components/ui/khmer-text';
import { useLanguage } from '@/components/ui/shell';
import { NoteInFull } from '@/components/wall/parts/notes';
import { Paged } from '@/components/wall/parts/paged';
import type { BoardStatement } from '@/domain/board/board';
import type { StandingReport } from '@/domain/scenes/changes';
import type { Bilingual } from '@/domain/updates';
import { placeWithKind, topicLabel } from '@/domain/wording/labels';
import type { Language } from '@/domain/wording/language';

/** Its note to readers, its words and what it says of places: in the screen's language, or marked in the other one. */
export function ReportWords({ report }: { report: StandingReport }) {
  const t = useTranslations('Board');
  const language = useLanguage();
  const { number, revision, text, checkNote, statements = [] } = report;
  const said = saidIn(text, language);
  const paragraphs = (text[said] ?? '').split(/\n+/).filter((paragraph) => paragraph.trim() !== '');
  return (
    <Paged of={`${number}.${revision}`}>
      {checkNote ? <NoteInFull update={number} note={checkNote} /> : null}
      {said === language || paragraphs.length === 0 ? null : <p className="wall-untranslated">{t('untranslated')}</p>}
      {paragraphs.map((paragraph) => (
        <p key={paragraph} lang={said} className="wall-words">
          <KhmerText text={paragraph} />
        </p>
      ))}
      {statements.map((statement) => (
        <Statement key={JSON.stringify(statement)} statement={statement} />
      ))}
    </Paged>
  );
}

function Statement({ statement: { topic, place, text } }: { statement: BoardStatement }) {
  const t = useTranslations('Board');
  const language = useLanguage();
  const said = saidIn(text, language);
  return (
    <div className="wall-statement">
      <p className="wall-statement-about">
        <KhmerText text={`${topicLabel(topic, language)} · ${placeWithKind(place, language)}`} />
        {said === language ? null : ` · ${t('untranslated')}`}
      </p>
      <p lang={said} className="wall-words">
        <KhmerText text={text[said] ?? ''} />
      </p>
    </div>
  );
}

/** The screen's own language, or the only one in which it was written. */
function saidIn(text: Bilingual, language: Language): Language {
  const other = language === 'km' ? 'en' : 'km';
  return text[language] === null && text[other] !== null ? other : language;
}
