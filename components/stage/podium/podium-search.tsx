import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/forms/field';
import { KhmerText } from '@/components/ui/khmer-text';
import { useWording } from '@/components/ui/wording';
import type { PodiumAnswer } from '@/domain/briefing/podium/podium';
import { findAnswers } from '@/domain/briefing/podium/search';
import type { PodiumView } from '@/domain/briefing/podium/state';
import { type Language, toldIn } from '@/domain/wording/language';
import { formatCount } from '@/domain/wording/numbers';
import { Pieces } from './podium-part';

type Props = { answers: readonly PodiumAnswer[]; view: PodiumView; onClose(): void };

/** The answers of the edition, found while somebody asks. It needs no server. */
export function PodiumSearch({ answers, view, onClose }: Props) {
  const t = useTranslations('Podium');
  const wording = useWording();
  const [query, setQuery] = useState('');
  const found = findAnswers(answers, query);
  return (
    <section className="podium-search" aria-label={t('search')}>
      <div className="podium-search-head">
        <TextField
          id="podium-query"
          type="search"
          label={t('query')}
          read={t('found', { count: formatCount(found.length, wording) })}
          value={query}
          autoFocus
          onChange={({ target }) => setQuery(target.value)}
        />
        <Button onClick={onClose}>{t('close')}</Button>
      </div>
      <ul className="podium-answers">
        {found.map((answer) => (
          <Answer key={answer.id} answer={answer} view={view} />
        ))}
      </ul>
    </section>
  );
}

function Answer({ answer, view }: { answer: PodiumAnswer; view: PodiumView }) {
  const languages: Language[] = view === 'both' ? ['km', 'en'] : [view];
  return (
    <li>
      {languages.map((language) => (
        <AnswerIn key={language} answer={answer} wanted={language} />
      ))}
    </li>
  );
}

function AnswerIn({ answer: { question, pieces, unknown }, wanted }: { answer: PodiumAnswer; wanted: Language }) {
  const t = useTranslations('Podium');
  const asked = toldIn(question, wanted);
  const other = wanted === 'km' ? 'en' : 'km';
  const told = pieces[wanted].length > 0 ? wanted : other;
  const notKnown = toldIn(unknown, wanted);
  return (
    <div className="grid gap-1 py-1">
      <h2 className="t-label" lang={asked}>
        <KhmerText text={question[asked] ?? ''} />
      </h2>
      <p className="podium-answer" lang={told}>
        <Pieces pieces={pieces[told]} />
      </p>
      {unknown[notKnown] ? (
        <p lang={notKnown} className="text-text-2">
          {t('unknown')} <KhmerText text={unknown[notKnown]} />
        </p>
      ) : null}
    </div>
  );
}
