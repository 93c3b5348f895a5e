'use client';

import '@/components/ui/forms/field.css';
import '@/components/ui/forms/forms.css';
import '@/components/workflow/editor/editor.css';
import '@/components/stage/stage.css';
import './briefing.css';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { useLiveBoard } from '@/client/use-live-board';
import { RoomProvider, type RoomRights } from '@/components/briefing/parts/room';
import { TextConflict } from '@/components/briefing/parts/text-conflict';
import { useTextSession } from '@/components/briefing/parts/use-text-session';
import type { BriefingData } from '@/components/briefing/parts/view-types';
import { SpeechesPart } from '@/components/briefing/speech/speeches-part';
import { BoardOnScreen } from '@/components/figures/board-context';
import { useReload } from '@/components/lookup/parts/use-reload';
import { PageFrame } from '@/components/page/page-frame';
import { FreezePanel } from '@/components/stage/edition/freeze-panel';
import { ConnectionChip } from '@/components/ui/connection-chip';
import { useNow } from '@/components/ui/use-now';
import type { ChangeBrief } from '@/domain/brief/change-brief';
import type { BriefingContent } from '@/domain/briefing/briefing';
import type { EditionMark } from '@/domain/briefing/edition/edition';
import type { SeenVersions } from '@/domain/briefing/edition/freeze';
import type { Snapshot } from '@/domain/protocol/frames';
import { AnnexesPart } from './annexes-part';
import { AskedPart } from './asked-part';
import { BriefingHead } from './briefing-head';
import { ChangePart } from './change-part';
import { DiscardBriefing } from './discard-briefing';
import { HeadVersion } from './head-version';
import { KeyFiguresPart } from './key-figures';
import { useBriefing } from './use-briefing';
import { usePresence } from './use-presence';

export type BriefingPageProps = {
  view: BriefingData;
  brief: { since: string; lines: ChangeBrief } | null;
  editions: readonly EditionMark[];
  may: RoomRights;
  mayFreeze: boolean;
  snapshot: Snapshot;
  serverNow: number;
};

/** A briefing with all its parts. It follows the board, so that what is to be looked at is told while somebody speaks. */
export function BriefingPage({ view: first, brief, editions, may, mayFreeze, snapshot, serverNow }: BriefingPageProps) {
  const t = useTranslations('Briefing');
  const { board, connection, alarms, now: clock } = useLiveBoard(snapshot, serverNow);
  const now = useNow(clock);
  const { view, refresh } = useBriefing(first, board.seq);
  const people = usePresence({ view, onNewer: refresh });
  const used = useTextSession<BriefingContent>(`/api/v1/briefings/${view.briefing.id}`, view.briefing, clock);
  const isSaved = used.written.base.version > view.briefing.version;
  useEffect(() => {
    if (isSaved) refresh();
  }, [isSaved, refresh]);
  // The brief is read with the page; the texts and their marks do not wait for that.
  useReload(snapshot.seq, board.seq);
  const isLost = connection.status === 'lost' || connection.status === 'revoked';
  return (
    <BoardOnScreen board={board} now={now}>
      <RoomProvider value={{ may, now: clock, refresh, people, board }}>
        <PageFrame status={<ConnectionChip connection={connection} />} alarms={alarms}>
          <div className="briefing">
            <p>
              <Link href="/briefings">{t('title')}</Link>
            </p>
            <BriefingHead used={used} />
            {view.briefing.discardedAt === null ? null : (
              <DiscardBriefing briefing={view.briefing} session={used.session} />
            )}
            {isLost ? (
              <p className="t-label" role="alert">
                {t('head.lost')}
              </p>
            ) : null}
            <TextConflict {...used}>{(content) => <HeadVersion content={content} />}</TextConflict>
            <SpeechesPart view={view} used={used} />
            <ChangePart brief={brief} saved={view.briefing.content.since} used={used} />
            <KeyFiguresPart used={used} />
            <AskedPart view={view} used={used} />
            <AnnexesPart used={used} />
            <FreezePanel briefing={view.briefing.id} seen={seenOf(view)} editions={editions} mayFreeze={mayFreeze} />
            {view.briefing.discardedAt === null ? (
              <DiscardBriefing briefing={view.briefing} session={used.session} />
            ) : null}
          </div>
        </PageFrame>
      </RoomProvider>
    </BoardOnScreen>
  );
}

/** What this page shows. Texts that were removed are in no edition. */
function seenOf({ briefing, speeches }: BriefingData): SeenVersions {
  const kept = speeches.filter(({ discardedAt }) => discardedAt === null);
  return { version: briefing.version, speeches: Object.fromEntries(kept.map(({ id, version }) => [id, version])) };
}
