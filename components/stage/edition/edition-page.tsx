'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useLiveBoard } from '@/client/use-live-board';
import { StageFrame, type StageProps } from '@/components/stage/stage-frame';
import { useStandings } from '@/components/stage/use-standings';
import { Chip } from '@/components/ui/chip';
import { KhmerText } from '@/components/ui/khmer-text';
import { Section } from '@/components/ui/section';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import type { Edition } from '@/domain/briefing/edition/edition';
import type { FigureStanding } from '@/domain/briefing/edition/standing';
import type { Utterance } from '@/domain/briefing/said/utterance';
import { formatInstant } from '@/domain/wording/dates';
import { toldIn } from '@/domain/wording/language';
import { formatCount, withDigits } from '@/domain/wording/numbers';
import { EditionTexts } from './edition-texts';
import { PaperLinks } from './paper-links';
import { SaidForm } from './said-form';
import { SaidList } from './said-list';
import { StandingItem } from './standing-item';

type Props = StageProps & {
  edition: Edition;
  standings: readonly FigureStanding[];
  said: readonly Utterance[];
  hasPdf: boolean;
  /** May note what was said. */
  maySay: boolean;
};

/** A frozen copy, and for good what became of each of its figures. */
export function EditionPage({ edition, standings: drawn, said, hasPdf, maySay, snapshot, serverNow }: Props) {
  const live = useLiveBoard(snapshot, serverNow);
  const standings = useStandings({ standings: drawn, seq: snapshot.seq }, live.board.seq);
  const t = useTranslations('Edition');
  const wording = useWording();
  const { number, briefing } = edition;
  return (
    <StageFrame live={live} title={t('title', { number: withDigits(String(number), wording) })}>
      <EditionHead edition={edition} changed={standings.filter(({ isChanged }) => isChanged).length} />
      <p className="stage-links">
        <Link href={`/briefings/${briefing.id}/podium`}>{t('podium')}</Link>
        <Link href={`/briefings/${briefing.id}/aide`}>{t('aide')}</Link>
        <Link href={`/briefings/${briefing.id}`}>{t('briefing')}</Link>
        {maySay ? <Link href="/debts">{t('debts')}</Link> : null}
      </p>
      <div className="stage-columns">
        <Figures standings={standings} />
        <PaperLinks number={number} annexes={edition.texts.content.annexes} hasPdf={hasPdf} />
      </div>
      <EditionTexts edition={edition} />
      {maySay ? <SaidForm number={number} standings={standings} now={serverNow} /> : null}
      <SaidList said={said} standings={standings} />
    </StageFrame>
  );
}

export function EditionHead({ edition, changed }: { edition: Edition; changed: number }) {
  const t = useTranslations('Edition');
  const language = useLanguage();
  const wording = useWording();
  const { texts, frozenAt, frozenBy, briefing } = edition;
  const told = toldIn(texts.content.occasion, language);
  return (
    <div className="tile grid gap-2">
      <p className="t-label" lang={told}>
        <KhmerText text={texts.content.occasion[told] ?? t('untitled')} />
      </p>
      <p className="t-meta">
        <KhmerText
          text={t('frozen', {
            time: formatInstant(Date.parse(frozenAt), wording),
            name: frozenBy.name,
            version: withDigits(String(briefing.version), wording),
          })}
        />
      </p>
      {changed === 0 ? (
        <Chip tone="ok" shape="check">
          {t('allStand')}
        </Chip>
      ) : (
        <Chip tone="corr" shape="new">
          {t('changed', { count: formatCount(changed, wording) })}
        </Chip>
      )}
    </div>
  );
}

function Figures({ standings }: { standings: readonly FigureStanding[] }) {
  const t = useTranslations('Edition');
  return (
    <Section title={t('figures')}>
      <ul className="stage-list">
        {standings.map((standing) => {
          const { update, revision, line } = standing.frozen.citation;
          return <StandingItem key={`${update}.${line}@${revision}`} standing={standing} />;
        })}
      </ul>
    </Section>
  );
}
