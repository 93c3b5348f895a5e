'use client';

import { useTranslations } from 'next-intl';
import { Chip } from '@/components/ui/chip';
import { KhmerText } from '@/components/ui/khmer-text';
import { Section } from '@/components/ui/section';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import type { Figure } from '@/domain/figures';
import { formatInstant } from '@/domain/wording/dates';
import { lineLabel, sourceLabel } from '@/domain/wording/labels';
import type { Amendment } from '@/domain/workflow/amendments';
import { FigureValue, UpdateLink } from './figure-cells';

/** What did not stay as it was published: both values, when and why. Nothing is ever taken away. */
export function AmendmentList({ amendments }: { amendments: readonly Amendment[] }) {
  const t = useTranslations('Lookup.amendments');
  return (
    <Section title={t('title')}>
      {amendments.length === 0 ? <p className="t-meta">{t('none')}</p> : null}
      <ol className="divide-y divide-grid">
        {amendments.map((amendment) => (
          <Item key={keyOf(amendment)} amendment={amendment} />
        ))}
      </ol>
    </Section>
  );
}

function keyOf({ update, revision, before, after }: Amendment): string {
  return `${update}.${revision}.${(after ?? before)?.line}`;
}

function Item({ amendment: { update, revision, at, change, reason, before, after } }: { amendment: Amendment }) {
  const t = useTranslations('Lookup.amendments');
  const tReasons = useTranslations('Desk.reason');
  const wording = useWording();
  const figure = after ?? before;
  if (figure === null) return null;
  return (
    <li className="grid gap-1 py-3">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Chip tone={change === 'withdrawn' ? 'bad' : 'corr'} shape="same">
          {t(change)}
        </Chip>
        <span className="font-semibold">
          <KhmerText text={lineLabel(figure, wording)} />
        </span>
        <Values before={before} after={after} />
      </p>
      <p className="t-meta">
        {formatInstant(Date.parse(at), wording)} · <KhmerText text={sourceLabel(figure.source, wording.language)} /> ·{' '}
        <UpdateLink update={update} revision={revision} />
        {reason.class ? ` · ${tReasons(reason.class)}` : ''}
      </p>
      <Reason words={reason.words} />
    </li>
  );
}

function Values({ before, after }: { before: Figure | null; after: Figure | null }) {
  const t = useTranslations('Workflow.difference');
  return (
    <span>
      {before === null ? null : (
        <del>
          <span className="sr-only">{t('before')} </span>
          <FigureValue figure={before} />
        </del>
      )}
      {before !== null && after !== null ? ' → ' : null}
      {after === null ? null : (
        <ins className="no-underline">
          <span className="sr-only">{t('after')} </span>
          <FigureValue figure={after} />
        </ins>
      )}
    </span>
  );
}

/** In the page's language; in the other one where that is all there is. */
function Reason({ words }: { words: Amendment['reason']['words'] }) {
  const language = useLanguage();
  const lang = words[language] === null ? (language === 'km' ? 'en' : 'km') : language;
  const text = words[lang];
  return text === null ? null : (
    <p lang={lang} className="whitespace-pre-line">
      <KhmerText text={text} />
    </p>
  );
}
