'use client';

import '@/components/ui/forms/forms.css';
import '@/components/ui/forms/field.css';
import './list.css';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useLiveBoard, useLiveDesk } from '@/client/use-live-board';
import { NewsAlerts } from '@/components/board/alerts/news-alerts';
import { PageFrame } from '@/components/page/page-frame';
import { useLiveReviews } from '@/components/page/pending-reviews';
import { ConnectionChip } from '@/components/ui/connection-chip';
import { useNow } from '@/components/ui/use-now';
import { InsideNotices } from '@/components/updates/inside-notices';
import { useDeskInfo } from '@/components/workflow/desk-info';
import type { Snapshot } from '@/domain/protocol/frames';
import { DeskLists } from './desk-lists';
import { fatesOf } from './fates';
import { NextReportControl } from './next-report-control';
import { OutboxList } from './outbox-list';

type Props = {
  desk: Snapshot<'ops'>;
  board: Snapshot;
  /** null = the record is damaged; every page says so. */
  staff: Snapshot<'staff'> | null;
  serverNow: number;
};

const KINDS = ['report', 'event', 'notice'] as const;

/** The desk now: who has to do what, which reviews are pending, and the next report. */
export function DeskPage({ desk, board, staff, serverNow }: Props) {
  const t = useTranslations('Workflow');
  const live = useLiveDesk(desk, serverNow);
  const wall = useLiveBoard(board, serverNow);
  const now = useNow(live.now, 10_000);
  useLiveReviews(live.desk);
  const { may } = useDeskInfo();
  return (
    <PageFrame status={<ConnectionChip connection={live.connection} />} alarms={live.alarms}>
      <div className="form-stack mx-auto">
        <div className="desk-head">
          <div>
            <h1 className="t-title">{t('title')}</h1>
            <p className="t-meta">{t('intro')}</p>
          </div>
          {may.write || may.publish ? <NewLinks /> : null}
        </div>
        <NewsAlerts board={wall.board} />
        {staff ? <InsideNotices past={null} staff={staff} serverNow={serverNow} /> : null}
        <OutboxList />
        <NextReportControl nextReport={wall.board.promise} now={now} />
        <DeskLists items={live.desk.items} now={now} fates={fatesOf(wall.board)} />
      </div>
    </PageFrame>
  );
}

function NewLinks() {
  const t = useTranslations('Desk');
  return (
    <nav className="form-actions" aria-label={t('newLabel')}>
      {KINDS.map((kind, index) => (
        <Link
          key={kind}
          href={`/desk/updates/new?kind=${kind}`}
          className={`button no-underline ${index === 0 ? 'button-primary' : 'button-plain'}`}
        >
          {t(`new.${kind}`)}
        </Link>
      ))}
    </nav>
  );
}
