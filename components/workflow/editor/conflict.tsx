'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import type { UpdateForm } from '@/client/draft/form/update-form';
import type { DraftState } from '@/client/draft/state';
import { readStoredContent } from '@/client/draft/stored/read-stored-content';
import { readStoredForm } from '@/client/draft/stored/read-stored-form';
import { Button } from '@/components/ui/button';
import { useWording } from '@/components/ui/wording';
import { FormTable } from '@/components/workflow/difference/form-table';
import { formatInstant } from '@/domain/wording/dates';

type Props = {
  conflict: Extract<DraftState, { status: 'conflict' }>;
  mine: UpdateForm;
  onTheirs: (form: UpdateForm) => void;
  onMine: () => void;
  onCopy: () => void;
};

/** Somebody else saved first: shows both versions. Nothing is overwritten until a person has chosen. */
export function Conflict({ conflict: { item, content }, mine, onTheirs, onMine, onCopy }: Props) {
  const t = useTranslations('Workflow.conflict');
  const wording = useWording();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const theirs = readStoredForm(content) ?? readStoredContent(item.kind, content);
  const when = formatInstant(Date.parse(item.changedAt), wording);
  return (
    <section className="form-notice form-notice-bad" aria-labelledby="conflict" role="alert">
      <h2 id="conflict" ref={heading} tabIndex={-1} className="t-label">
        {t('title', { name: item.changedBy.name, when })}
      </h2>
      <p>{t('text')}</p>
      <FormTable
        columns={[
          { name: t('theirs', { name: item.changedBy.name }), form: theirs },
          { name: t('mine'), form: mine },
        ]}
      />
      <div className="form-actions">
        <Button onClick={() => onTheirs(theirs)}>{t('takeTheirs')}</Button>
        <Button onClick={onMine}>{t('keepMine')}</Button>
        <Button onClick={onCopy}>{t('copy')}</Button>
      </div>
    </section>
  );
}
