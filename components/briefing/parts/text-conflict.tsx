'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useId } from 'react';
import { Button } from '@/components/ui/button';
import { useWording } from '@/components/ui/wording';
import { formatInstant } from '@/domain/wording/dates';
import type { UsedText } from './use-text-session';

type Props<C> = UsedText<C> & { children: (content: C) => ReactNode };

/** Somebody else saved first: shows both versions. Nothing is overwritten until a person has chosen. */
export function TextConflict<C>({ session, written: { state, content }, children }: Props<C>) {
  const t = useTranslations('Workflow.conflict');
  const wording = useWording();
  const heading = useId();
  if (state.status !== 'conflict') return null;
  const { name } = state.item.changedBy;
  const versions = [
    { title: t('theirs', { name }), content: state.content, take: t('takeTheirs'), whose: 'theirs' as const },
    { title: t('mine'), content, take: t('keepMine'), whose: 'mine' as const },
  ];
  return (
    <section className="form-notice form-notice-bad" role="alert" aria-labelledby={heading}>
      <h3 id={heading} className="t-label">
        {t('title', { name, when: formatInstant(Date.parse(state.item.changedAt), wording) })}
      </h3>
      <p>{t('text')}</p>
      <div className="form-grid form-grid-2">
        {versions.map(({ title, content: version, take, whose }) => (
          <div key={whose} className="form-row">
            <h4 className="form-label">{title}</h4>
            {children(version)}
            <Button onClick={() => session.choose(whose)}>{take}</Button>
          </div>
        ))}
      </div>
    </section>
  );
}
