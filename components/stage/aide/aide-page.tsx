'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useLiveBoard } from '@/client/use-live-board';
import { EditionHead } from '@/components/stage/edition/edition-page';
import { StandingItem } from '@/components/stage/edition/standing-item';
import { StageFrame, type StageProps } from '@/components/stage/stage-frame';
import { useStandings } from '@/components/stage/use-standings';
import { KhmerText } from '@/components/ui/khmer-text';
import { Section } from '@/components/ui/section';
import { useWording } from '@/components/ui/wording';
import type { Edition } from '@/domain/briefing/edition/edition';
import type { FigureStanding } from '@/domain/briefing/edition/standing';
import { withDigits } from '@/domain/wording/numbers';
import { LineForm } from './line-form';
import { useRoom } from './use-room';

type Props = StageProps & { edition: Edition; standings: readonly FigureStanding[]; mayWrite: boolean };

/** For whoever helps the speaker: what has changed since the freeze, at once and in full, and one line to the podium. */
export function AidePage({ edition, standings: drawn, mayWrite, snapshot, serverNow }: Props) {
  const live = useLiveBoard(snapshot, serverNow);
  const standings = useStandings({ standings: drawn, seq: snapshot.seq }, live.board.seq);
  const t = useTranslations('Aide');
  const wording = useWording();
  const changed = standings.filter(({ isChanged }) => isChanged);
  const room = useRoom(edition.briefing.id);
  return (
    <StageFrame live={live} title={t('title')}>
      <EditionHead edition={edition} changed={changed.length} />
      <p className="stage-links">
        <Link href={`/e/${edition.number}`}>
          {t('edition', { number: withDigits(String(edition.number), wording) })}
        </Link>
        <Link href={`/briefings/${edition.briefing.id}/podium`}>{t('podium')}</Link>
      </p>
      <Section title={t('changed')}>
        <div role="status">
          {changed.length === 0 ? <p>{t('nothing')}</p> : null}
          <ul className="stage-list">
            {changed.map((standing) => (
              <StandingItem key={standing.frozen.pinned?.id} standing={standing} />
            ))}
          </ul>
        </div>
      </Section>
      <div className="stage-columns">
        <Section title={t('line')}>
          {mayWrite ? <LineForm briefing={edition.briefing.id} /> : null}
          <OnPodium line={room?.line ?? null} />
        </Section>
        <Section title={t('people')}>
          {room === null || room.people.length === 0 ? <p className="t-meta">{t('nobody')}</p> : null}
          <ul className="stage-list">
            {room?.people.map(({ name, part }) => (
              <li key={`${name} ${part}`}>
                {name}
                {part ? <span className="t-meta">{t('at', { part: withDigits(part, wording) })}</span> : null}
              </li>
            ))}
          </ul>
        </Section>
      </div>
    </StageFrame>
  );
}

type OnPodiumProps = { line: { km: string | null; en: string | null } | null };

function OnPodium({ line }: OnPodiumProps) {
  const t = useTranslations('Aide');
  const shown = line && (line.km ?? line.en);
  if (!shown) return <p className="t-meta">{t('noLine')}</p>;
  return (
    <div className="stage-notice">
      <p className="t-meta">{t('stands')}</p>
      {line.km ? (
        <p lang="km">
          <KhmerText text={line.km} />
        </p>
      ) : null}
      {line.en ? <p lang="en">{line.en}</p> : null}
    </div>
  );
}
