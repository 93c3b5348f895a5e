'use client';

import { useTranslations } from 'next-intl';
import { UpdateLink } from '@/components/lookup/parts/figure-cells';
import { KhmerText } from '@/components/ui/khmer-text';
import { Section } from '@/components/ui/section';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import { StatementText } from '@/components/updates/statement-list';
import type { ReleasedStatement } from '@/domain/revisions';
import { sourceLabel } from '@/domain/wording/labels';
import { asOfLine } from '@/domain/wording/spans';

/** What reports say of a place in words only, newest first. */
export function PlaceStatements({ statements }: { statements: readonly ReleasedStatement[] }) {
  const t = useTranslations('Updates');
  const language = useLanguage();
  const wording = useWording();
  if (statements.length === 0) return null;
  return (
    <Section title={t('statements')}>
      <ol className="tile grid grid-cols-[minmax(0,1fr)] gap-4">
        {statements.map((statement) => (
          <li key={JSON.stringify(statement)}>
            <StatementText statement={statement} />
            <p className="t-meta">
              <KhmerText text={sourceLabel(statement.source, language)} /> ·{' '}
              <KhmerText text={asOfLine(statement.asOf, wording)} /> ·{' '}
              <UpdateLink update={statement.update} revision={statement.revision} />
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
