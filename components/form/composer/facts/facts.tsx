'use client';

import './facts.css';
import { useTranslations } from 'next-intl';
import { useFormContext, useWatch } from 'react-hook-form';
import {
  affectedStatus,
  eventKey,
  factKey,
  statementStatus,
  takenVia,
  toStatement,
  viaStatus,
} from '@/client/draft/form/taken-facts';
import type { UpdateForm } from '@/client/draft/form/update-form';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import type { ProposedAffected, ProposedStatement, ProposedVia, TextFacts } from '@/domain/reader/facts/text-facts';
import { placeLabel, placeWithKind, topicLabel } from '@/domain/wording/labels';
import { formatList } from '@/domain/wording/language';
import { formatCount } from '@/domain/wording/numbers';
import { EventFact } from './event-fact';
import { FactItem } from './fact-item';
import { TakeButton } from './take-button';

type Props = { facts: TextFacts; now: () => number };

/** What the text says besides its figures, each to be taken by itself. */
export function Facts({ facts: { via, affected, statements, events }, now }: Props) {
  const t = useTranslations('Composer.facts');
  const isEmpty = via === null && affected === null && statements.length + events.length === 0;
  if (isEmpty) return null;
  return (
    <section className="composer-pane" aria-labelledby="facts">
      <h2 id="facts" className="t-label" tabIndex={-1}>
        {t('heading')}
      </h2>
      <p className="form-hint">{t('hint')}</p>
      <ul className="facts">
        {via === null ? null : <ViaFact via={via} />}
        {affected === null ? null : <AffectedFact told={affected} />}
        {statements.map((told) => (
          <StatementFact key={`${told.place} ${told.words}`} told={told} />
        ))}
        {events.map((event) => (
          <EventFact key={eventKey(event)} {...{ event, via, now }} />
        ))}
      </ul>
    </section>
  );
}

function ViaFact({ via }: { via: ProposedVia }) {
  const t = useTranslations('Composer.facts');
  const { getValues, setValue } = useFormContext<UpdateForm>();
  const [outlet, url] = useWatch<UpdateForm, ['outlet', 'url']>({ name: ['outlet', 'url'] });
  const take = () => {
    const taken = takenVia(getValues(), via);
    setValue('outlet', taken.outlet);
    setValue('url', taken.url);
  };
  const status = viaStatus({ outlet, url }, via);
  return (
    <FactItem id={factKey('via', via)} isOpen={status !== 'taken'} kind={t('via')} value={via.words}>
      <TakeButton status={status} name={t('via')} onTake={take} />
    </FactItem>
  );
}

function AffectedFact({ told }: { told: ProposedAffected }) {
  const t = useTranslations('Composer.facts');
  const language = useLanguage();
  const wording = useWording();
  const { setValue } = useFormContext<UpdateForm>();
  const affected = useWatch<UpdateForm, 'affected'>({ name: 'affected' });
  const { provinces, counted } = told;
  const names = provinces.map((code) => placeLabel(code, language));
  const count = (n: number) => formatCount(n, wording);
  const status = affectedStatus({ affected }, told);
  const isOther = counted !== null && counted !== provinces.length;
  return (
    <FactItem
      id={factKey('affected', told)}
      isOpen={status !== 'taken'}
      kind={t('affected')}
      value={formatList(names, language)}
      words={told.words}
    >
      <TakeButton status={status} name={t('affected')} onTake={() => setValue('affected', provinces)} />
      {isOther ? (
        <span className="text-warn">{t('counted', { said: count(counted), named: count(provinces.length) })}</span>
      ) : null}
    </FactItem>
  );
}

function StatementFact({ told }: { told: ProposedStatement }) {
  const language = useLanguage();
  const { getValues, setValue } = useFormContext<UpdateForm>();
  const statements = useWatch<UpdateForm, 'statements'>({ name: 'statements' });
  const kind = `${topicLabel(told.topic, language)} · ${placeWithKind(told.place, language)}`;
  const status = statementStatus({ statements }, told);
  return (
    <FactItem id={factKey('statement', told)} isOpen={status !== 'taken'} kind={kind} value={told.words}>
      <TakeButton
        status={status}
        name={kind}
        onTake={() => setValue('statements', [...getValues('statements'), toStatement(told)])}
      />
    </FactItem>
  );
}
