'use client';

import '@/components/ui/forms/field.css';
import '@/components/ui/forms/forms.css';
import './stage.css';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useLiveBoard } from '@/client/use-live-board';
import { PageFrame } from '@/components/page/page-frame';
import { ConnectionChip } from '@/components/ui/connection-chip';
import { KhmerText } from '@/components/ui/khmer-text';
import type { Snapshot } from '@/domain/protocol/frames';
import { usePromptReload } from './use-prompt-reload';

/** What these pages are rendered from. `snapshot` is never newer than what else the page was given. */
export type StageProps = { snapshot: Snapshot; serverNow: number };

type Props = StageProps & { title: string; children: ReactNode };

/** A page that is read again as soon as the board has something new, and says where it may be old. */
export function StageFrame({ snapshot, serverNow, title, children }: Props) {
  const t = useTranslations('Lookup');
  const { board, connection, alarms } = useLiveBoard(snapshot, serverNow);
  usePromptReload(snapshot.seq, board.seq);
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
