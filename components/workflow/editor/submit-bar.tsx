'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { PublishFirstBody as PublishFirstWords } from '@/client/draft/steps';
import { Button } from '@/components/ui/button';
import { Shape } from '@/components/ui/shape';
import { useDeskInfo } from '@/components/workflow/desk-info';
import { OthersHere } from '@/components/workflow/presence';
import { PublishFirst } from './publish-first';
import { SaveLine } from './save-line';
import type { Editor } from './use-editor';
import { useSubmitKey } from './use-submit-key';

type Props = { editor: Editor; now: () => number };

/** The acts for the form, and its state. It stays visible while a person writes. */
export function SubmitBar({ editor, now }: Props) {
  const { session, draft } = editor;
  const { state } = draft;
  if (state.status === 'pending' && state.isLate && state.key !== null) {
    return <PendingBar onWithdraw={() => session.withdrawSubmission()} />;
  }
  return (
    <div className="send-bar">
      <OthersHere now={now} />
      <SaveLine draft={draft} />
      <Acts editor={editor} />
    </div>
  );
}

/** The submission is on its way and not yet confirmed. Until then its author may withdraw it. */
function PendingBar({ onWithdraw }: { onWithdraw: () => void }) {
  const t = useTranslations('Workflow.outbox');
  return (
    <div className="send-bar">
      <p className="save-line save-line-pending" role="status">
        <Shape name="half" />
        <span>{t('pending')}</span>
      </p>
      <div className="form-actions">
        <Button onClick={onWithdraw}>{t('takeBack')}</Button>
      </div>
    </div>
  );
}

function Acts({ editor }: { editor: Editor }) {
  const { may, approval, mayPublishFirst } = useDeskInfo();
  const { submit, publish } = useSubmit(editor);
  const { corrects, isDrafted, state } = editor.draft;
  const isBusy = state.status === 'pending';
  const mayPublish = corrects ? may.correct : may.publish;
  const name = corrects ? 'publishCorrection' : 'publish';
  return (
    <div className="form-actions">
      {approval && isDrafted ? <Main name="submit" isBusy={isBusy} onPress={submit} /> : null}
      {!approval && mayPublish ? <Main name={name} isBusy={isBusy} onPress={() => publish({})} /> : null}
      {approval && mayPublish && mayPublishFirst ? (
        <PublishFirst onPublish={(reason) => publish({ publishFirst: { reason } })} />
      ) : null}
    </div>
  );
}

function useSubmit({ session, draft: { corrects } }: Editor) {
  const tTitles = useTranslations('Workflow.outbox');
  const page = usePage();
  const titleOfPublish = tTitles(corrects ? 'correct' : 'publish');
  return {
    submit: () => session.submit({ act: 'submit', title: tTitles('submit'), page }),
    publish: (first: PublishFirstWords) => session.submit({ act: 'publish', first, title: titleOfPublish, page }),
  };
}

type MainProps = { name: 'submit' | 'publish' | 'publishCorrection'; isBusy: boolean; onPress: () => void };

function Main({ name, isBusy, onPress }: MainProps) {
  const t = useTranslations('Workflow.send');
  useSubmitKey(() => (isBusy ? undefined : onPress()));
  return (
    <>
      <Button kind="primary" aria-disabled={isBusy} aria-keyshortcuts="Control+Enter Meta+Enter" onClick={onPress}>
        {t(isBusy ? 'sending' : name)}
      </Button>
      <span className="send-key t-meta">{t('key')}</span>
    </>
  );
}

/** The page that the list of waiting requests links to. */
function usePage(): string {
  const path = usePathname();
  const query = useSearchParams().toString();
  return query ? `${path}?${query}` : path;
}
