'use client';

import '@/components/ui/forms/field.css';
import '@/components/ui/forms/forms.css';
import './stage.css';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { type Live, useLiveBoard } from '@/client/use-live-board';
import { PageFrame } from '@/components/page/page-frame';
import { ConnectionChip } from '@/components/ui/connection-chip';
import { KhmerText } from '@/components/ui/khmer-text';
import type { Snapshot } from '@/domain/protocol/frames';
import { usePromptReload } from './use-prompt-reload';

/** What these pages are rendered from. `snapshot` is never newer than what else the page was given. */
export type StageProps = { snapshot: Snapshot; serverNow: number };

type Props = { live: Live; title: string; children: ReactNode };

/** A page of the stage, which says where it may be old. */
export function StageFrame({ live: { connection, alarms }, title, children }: Props) {
  const t = useTranslations('Lookup');
  return (
    <PageFrame status={<ConnectionChip connection={connection} />} alarms={alarms}>
      <div className="stage">
        <h1 className="t-title">
          <KhmerText text={title} />
        </h1>
        {connection.status === 'lost' || connection.status === 'revoked' ? (
          <p className="t-label" role="alert">
            {t('mayBeOld')}
          </p>
        ) : null}
        {children}
      </div>
    </PageFrame>
  );
}

/** The live board of a page that is read again as soon as the board has something new. */
export function useReadAgain({ snapshot, serverNow }: StageProps): Live {
  const live = useLiveBoard(snapshot, serverNow);
  usePromptReload(snapshot.seq, live.board.seq);
  return live;
}
