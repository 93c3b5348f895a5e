'use client';

import '@/components/ui/forms/field.css';
import '@/components/ui/forms/forms.css';
import './list.css';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useLiveBoard } from '@/client/use-live-board';
import { RoomNav } from '@/components/briefing/parts/room-nav';
import type { BriefingInList } from '@/components/briefing/parts/view-types';
import { PageFrame } from '@/components/page/page-frame';
import { ConnectionChip } from '@/components/ui/connection-chip';
import { TextField } from '@/components/ui/forms/field';
import { Section } from '@/components/ui/section';
import { useNow } from '@/components/ui/use-now';
import type { Snapshot } from '@/domain/protocol/frames';
import { foldForSearch } from '@/domain/wording/search/search-terms';
import { BriefingRow } from './briefing-row';
import { NewBriefing } from './new-briefing';
import { orderBriefings } from './order-briefings';

type Props = { briefings: readonly BriefingInList[]; mayWrite: boolean; snapshot: Snapshot; serverNow: number };

const GROUPS = ['next', 'undated', 'past'] as const;

/** The briefings, the next one first. */
export function BriefingsPage({ briefings, mayWrite, snapshot, serverNow }: Props) {
  const t = useTranslations('Briefing');
  const { board, connection, alarms, now: clock } = useLiveBoard(snapshot, serverNow);
  const now = useNow(clock);
  const [typed, setTyped] = useState('');
  const fitting = briefings.filter((briefing) => wordsOf(briefing).includes(foldForSearch(typed)));
  const groups = orderBriefings(fitting, now);
  const isEmpty = briefings.every(({ discardedAt }) => discardedAt !== null);
  return (
    <PageFrame status={<ConnectionChip connection={connection} />} alarms={alarms}>
      <div className="form-stack mx-auto">
        <div className="briefings-head">
          <h1 className="t-title">{t('title')}</h1>
          {mayWrite ? <NewBriefing board={board} /> : null}
        </div>
        <RoomNav />
        {isEmpty ? (
          <div className="tile">
            <h2 className="t-label">{t('list.empty')}</h2>
            <p>{t('list.emptyText')}</p>
          </div>
        ) : (
          <search>
            <TextField
              id="briefings-search"
              type="search"
              label={t('list.search')}
              value={typed}
              onChange={({ target }) => setTyped(target.value)}
            />
          </search>
        )}
        {isEmpty || fitting.length > 0 ? null : <p role="status">{t('list.nothing')}</p>}
        {GROUPS.map((group) =>
          groups[group].length === 0 ? null : (
            <Section key={group} title={t(`list.${group}`)}>
              <ul className="briefings">
                {groups[group].map((briefing) => (
                  <BriefingRow key={briefing.id} briefing={briefing} />
                ))}
              </ul>
            </Section>
          ),
        )}
      </div>
    </PageFrame>
  );
}

function wordsOf({ content: { occasion, venue, spokesperson } }: BriefingInList): string {
  return foldForSearch([occasion.km, occasion.en, venue, spokesperson].filter(Boolean).join(' '));
}
