'use client';

import { useTranslations } from 'next-intl';
import { KhmerText } from '@/components/ui/khmer-text';
import { useLanguage } from '@/components/ui/shell';
import type { ReportStatement } from '@/domain/updates';
import { placeWithKind, topicLabel } from '@/domain/wording/labels';
import { Said } from './said';

/** What a report says in words only, each with its topic and place. */
export function StatementList({ statements }: { statements: readonly ReportStatement[] }) {
  const t = useTranslations('Updates');
  return (
    <section className="tile grid gap-3" aria-labelledby="statements">
      <h2 id="statements" className="t-label">
        {t('statements')}
      </h2>
      <ul className="update-actors">
        {statements.map((statement) => (
          <li key={JSON.stringify(statement)}>
            <StatementText statement={statement} />
          </li>
        ))}
      </ul>
    </section>
  );
}

export function StatementText({ statement: { topic, place, text, asPrinted } }: { statement: ReportStatement }) {
  const t = useTranslations('Updates');
  const language = useLanguage();
  return (
    <>
      <p className="t-meta font-semibold">
        <KhmerText text={`${topicLabel(topic, language)} · ${placeWithKind(place, language)}`} />
      </p>
      <p className="whitespace-pre-line">
        <Said text={text} />
      </p>
      {asPrinted ? (
        <q className="t-meta block" title={t('wordsAsPrinted')}>
          {asPrinted}
        </q>
      ) : null}
    </>
  );
}
