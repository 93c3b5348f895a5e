'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/forms/field';
import { SaveLine } from '@/components/workflow/editor/save-line';
import type { Editor } from '@/components/workflow/editor/use-editor';
import { useDeskFacts } from '@/components/workflow/facts';
import { OthersHere } from '@/components/workflow/presence';
import { HeldBar } from './held-bar';
import type { Sending } from './use-sending';

type Props = { editor: Editor; sending: Sending; now: () => number };

/** What can be done with the form, and where it stands. Stays in sight while one writes. */
export function SendBar({ editor, sending, now }: Props) {
  if (editor.held !== null && sending.acting.status === 'waiting') return <HeldBar onTakeBack={sending.takeBack} />;
  return (
    <div className="send-bar">
      <OthersHere now={now} />
      <SaveLine saving={editor.saving} isDrafted={editor.started.isDrafted} />
      <Acts editor={editor} sending={sending} />
    </div>
  );
}

function Acts({ editor: { started }, sending }: Omit<Props, 'now'>) {
  const { may, approval, mayPublishFirst } = useDeskFacts();
  const { isDrafted, corrects } = started;
  const mayPublish = corrects ? may.correct : may.publish;
  return (
    <div className="form-actions">
      {approval && isDrafted ? <Submit sending={sending} /> : null}
      {!approval && mayPublish ? <Publish sending={sending} isCorrection={corrects !== null} /> : null}
      {approval && mayPublish && mayPublishFirst ? <First onPublish={sending.publish} /> : null}
    </div>
  );
}

function Submit({ sending: { isBusy, submit } }: { sending: Sending }) {
  const words = useTranslations('Workflow.send');
  return (
    <Button kind="primary" aria-disabled={isBusy} onClick={submit}>
      {words(isBusy ? 'sending' : 'submit')}
    </Button>
  );
}

function Publish({ sending: { isBusy, publish }, isCorrection }: { sending: Sending; isCorrection: boolean }) {
  const words = useTranslations('Workflow.send');
  const act = isCorrection ? 'publishCorrection' : 'publish';
  return (
    <Button kind="primary" aria-disabled={isBusy} onClick={() => publish(null)}>
      {words(isBusy ? 'sending' : act)}
    </Button>
  );
}

/** In an emergency: out at once, with the reason, and a review is owed. */
export function First({ onPublish }: { onPublish: (reason: string) => void }) {
  const words = useTranslations('Workflow.send');
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  if (!isOpen) return <Button onClick={() => setOpen(true)}>{words('first')}</Button>;
  const publish = () => {
    setMissing(reason.trim() === '');
    if (reason.trim() !== '') onPublish(reason.trim());
  };
  return (
    <fieldset className="send-first">
      <legend className="form-label">{words('first')}</legend>
      <p className="form-hint">{words('firstHint')}</p>
      <TextField
        id="publish-first"
        label={words('firstReason')}
        value={reason}
        error={isMissing ? words('firstMissing') : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="form-actions">
        <Button onClick={publish}>{words('firstAct')}</Button>
        <Button onClick={() => setOpen(false)}>{words('cancel')}</Button>
      </div>
    </fieldset>
  );
}
