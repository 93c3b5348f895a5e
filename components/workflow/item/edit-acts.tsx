'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { useDeskInfo } from '@/components/workflow/desk-info';
import type { DeskItem } from '@/domain/item';
import type { ActProps } from './act-props';

/** For those who write: change it after all, throw it away, take it back from there. */
export function EditActs({ item, act, onEdit }: ActProps & { onEdit: (() => void) | null }) {
  const t = useTranslations('Workflow.judge');
  const { may } = useDeskInfo();
  if (!may.write) return null;
  if (item.state === 'discarded') {
    return (
      <div className="judge-bar">
        <Button onClick={() => act('restore')}>{t('restore')}</Button>
      </div>
    );
  }
  return (
    <div className="judge-bar">
      {onEdit ? <Edit item={item} onEdit={onEdit} /> : null}
      <Discard onDiscard={() => act('discard')} />
    </div>
  );
}

function Edit({ item, onEdit }: { item: DeskItem; onEdit: () => void }) {
  const t = useTranslations('Workflow.judge');
  if (item.state === 'draft') return <Button onClick={onEdit}>{t('write')}</Button>;
  return (
    <div className="grid gap-1">
      <Button onClick={onEdit}>{t('change')}</Button>
      <p className="form-hint">{t('changeHint')}</p>
    </div>
  );
}

/** Asks once more. */
function Discard({ onDiscard }: { onDiscard: () => void }) {
  const t = useTranslations('Workflow.judge');
  const [isAsking, setAsking] = useState(false);
  if (!isAsking) return <Button onClick={() => setAsking(true)}>{t('discard')}</Button>;
  return (
    <fieldset className="judge-form">
      <legend className="form-label">{t('discardSure')}</legend>
      <div className="form-actions">
        <Button onClick={onDiscard}>{t('discard')}</Button>
        <Button onClick={() => setAsking(false)}>{t('cancel')}</Button>
      </div>
    </fieldset>
  );
}
