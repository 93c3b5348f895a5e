'use client';

import { useWording } from '@/components/ui/wording';
import './updates.css';
import { useTranslations } from 'next-intl';
import { usePageBoard } from '@/components/page/time/use-page-board';
import { Button } from '@/components/ui/button';
import { usePast } from '@/components/ui/past';
import type { Snapshot } from '@/domain/protocol/frames';
import { withDigits } from '@/domain/wording/numbers';
import { NO_FILTER, type UpdatePage } from './load-updates';
import { UpdateEntry } from './update-entry';
import { UpdateFilters } from './update-filters';
import { type UpdateList as List, NO_DAYS, useUpdates } from './use-updates';

const NONE: readonly number[] = [];

type Props = { first: UpdatePage; snapshot: Snapshot; serverNow: number };

/** The list has no ages: its board is looked at for new entries only. */
const EVERY_MS = 60_000;

/** All updates, newest first. A new one appears at the top by itself; of a moment of the past nothing does. */
export function UpdateList({ first, snapshot, serverNow }: Props) {
  const { board } = usePageBoard(snapshot, serverNow, EVERY_MS);
  const list = useUpdates(first, { seq: board.seq, past: usePast() });
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <UpdateFilters {...list} />
      <ListStatus list={list} />
      <ol className="update-list">
        {list.shown.map(({ update, lines }) => (
          <li key={update.number}>
            <UpdateEntry update={update} standing={update.standing} found={list.typed === '' ? NONE : lines} />
          </li>
        ))}
      </ol>
      <ListEnd list={list} />
    </div>
  );
}

/** How many are shown. Screen readers announce a change. */
function ListStatus({ list }: { list: List }) {
  const t = useTranslations('Updates');
  const wording = useWording();
  const n = withDigits(String(list.shown.length), wording);
  const text = list.status === 'loading' ? t('loading') : t(list.hasOlder ? 'shown' : 'shownAll', { n });
  return (
    <p className="t-meta" role="status">
      {text}
    </p>
  );
}

function ListEnd({ list }: { list: List }) {
  const t = useTranslations('Updates');
  if (list.status === 'failed') {
    return (
      <div className="tile grid justify-items-start gap-3" role="alert">
        <p>{t('failed')}</p>
        <Button onClick={list.retry}>{t('again')}</Button>
      </div>
    );
  }
  if (list.shown.length === 0 && list.status === 'ready') return <Empty list={list} />;
  if (!list.hasOlder) return null;
  return (
    <Button className="justify-self-start" onClick={list.loadOlder} disabled={list.status === 'loading'}>
      {t(list.status === 'loading' ? 'loading' : 'older')}
    </Button>
  );
}

function Empty({ list }: { list: List }) {
  const t = useTranslations('Updates');
  const dated = list.days.from !== '' || list.days.until !== '';
  const filtered = list.typed !== '' || dated || list.filter.kind !== '' || list.filter.source !== '';
  const showAll = () => {
    list.setTyped('');
    list.setDays(NO_DAYS);
    list.setFilter(NO_FILTER);
  };
  return (
    <div className="tile grid justify-items-start gap-3">
      <p>{t(filtered ? 'empty' : 'emptyAll')}</p>
      {filtered ? <Button onClick={showAll}>{t('clear')}</Button> : null}
    </div>
  );
}
