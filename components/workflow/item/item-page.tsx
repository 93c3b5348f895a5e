'use client';

import '@/components/ui/forms/forms.css';
import '@/components/ui/forms/field.css';
import '@/components/workflow/list/list.css';
import './item.css';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useLiveDesk } from '@/client/use-live-board';
import { PageFrame } from '@/components/page/page-frame';
import { useLiveReviews } from '@/components/page/pending-reviews';
import { ConnectionChip } from '@/components/ui/connection-chip';
import { KhmerText } from '@/components/ui/khmer-text';
import { useLanguage } from '@/components/ui/shell';
import { useNow } from '@/components/ui/use-now';
import { useDeskInfo } from '@/components/workflow/desk-info';
import { ItemChips } from '@/components/workflow/list/item-chips';
import { itemTitle } from '@/components/workflow/list/item-words';
import { OthersHere, PresenceProvider } from '@/components/workflow/presence';
import { JudgingProvider } from '@/components/workflow/review/judging';
import type { DeskItem } from '@/domain/item';
import type { Snapshot } from '@/domain/protocol/frames';
import type { UpdateContent } from '@/domain/updates';
import type { DraftDetail } from './detail';
import { ItemActions } from './item-actions';
import { ItemEditor } from './item-editor';
import { ItemFacts } from './item-facts';
import { ReadView } from './read-view';
import { Readable } from './readable';
import { useDetail } from './use-detail';
import { useHeading } from './use-heading';

type Props = {
  draft: DraftDetail;
  desk: Snapshot<'ops'>;
  corrected: UpdateContent | null;
  serverNow: number;
};

/** One item of the desk: a form for who writes it, a view for who judges it. */
export function ItemPage(props: Props) {
  return (
    <PresenceProvider id={props.draft.item.id}>
      <JudgingProvider isAwaited={props.draft.item.kind === 'report'}>
        <Item {...props} />
      </JudgingProvider>
    </PresenceProvider>
  );
}

function Item({ draft, desk, corrected, serverNow }: Props) {
  const t = useTranslations('Workflow');
  const language = useLanguage();
  const { me, may } = useDeskInfo();
  const live = useLiveDesk(desk, serverNow);
  useLiveReviews(live.desk);
  const now = useNow(live.now, 10_000);
  const [isEditing, setEditing] = useState(draft.item.state === 'draft' && may.write);
  const listed = live.desk.items.find(({ id }) => id === draft.item.id);
  const isMine = isEditing && listed?.changedBy.id === me.id && listed.state === 'draft';
  const detail = useDetail(draft, listed, isMine);
  const item = newest(detail.item, listed);
  const heading = useHeading(item.id, isEditing);
  return (
    <PageFrame status={<ConnectionChip connection={live.connection} />} alarms={live.alarms}>
      <div className="form-stack mx-auto">
        <p>
          <Link href="/desk">{t('item.back')}</Link>
        </p>
        <h1 ref={heading} tabIndex={-1} className="t-title">
          <KhmerText text={itemTitle(item, language) || t('untitled')} />
        </h1>
        <ItemChips item={item} now={now} />
        <ItemFacts item={item} />
        {isEditing ? null : <OthersHere now={live.now} />}
        <Readable instead={<p role="alert">{t('item.unreadable')}</p>}>
          {isEditing ? (
            <ItemEditor detail={detail} now={live.now} onLeave={() => setEditing(false)} />
          ) : (
            <ReadView detail={detail} corrected={corrected} />
          )}
        </Readable>
        <ItemActions
          item={item}
          isBehind={!isEditing && item.version > detail.item.version}
          now={now}
          onEdit={isEditing ? null : () => setEditing(true)}
          onDiscard={() => setEditing(false)}
        />
      </div>
    </PageFrame>
  );
}

function newest(item: DeskItem, listed: DeskItem | undefined): DeskItem {
  return listed !== undefined && listed.version > item.version ? listed : item;
}
