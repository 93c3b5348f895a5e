'use client';

import { useTranslations } from 'next-intl';
import { mergeForms } from '@/client/draft/form/merge-forms';
import { toForm } from '@/client/draft/form/to-form';
import { Button } from '@/components/ui/button';
import { FormTable } from '@/components/workflow/difference/form-table';
import type { Editor } from '@/components/workflow/editor/use-editor';
import { StaleNotice, useDigits } from './stale-notice';
import { useOvertaken } from './use-overtaken';

/** Another correction came first: shows both versions and how to continue. Nothing typed is lost. */
export function StaleCorrection({ editor, isAnswer }: { editor: Editor; isAnswer: boolean }) {
  const t = useTranslations('Workflow.stale');
  const digits = useDigits();
  const overtaken = useOvertaken(editor.draft.corrects);
  if (overtaken === null) return null;
  const { base, newest } = overtaken;
  const n = digits(newest.revision);
  const onNewest = () => mergeForms({ mine: editor.form.getValues(), base: toForm(base), newest: toForm(newest) });
  return (
    <StaleNotice overtaken={overtaken} isAnswer={isAnswer}>
      <h3 className="t-meta font-semibold">{t('mine', { n })}</h3>
      <FormTable
        columns={[
          { name: t('newest', { n }), form: toForm(newest) },
          { name: t('yours'), form: onNewest() },
        ]}
      />
      <p>{t('goOnText', { n })}</p>
      <Button onClick={() => editor.session.rebaseCorrection(newest.revision, onNewest())}>{t('goOn', { n })}</Button>
    </StaleNotice>
  );
}
