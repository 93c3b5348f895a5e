import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Chip, type Tone } from '@/components/ui/chip';
import { KhmerText } from '@/components/ui/khmer-text';
import type { ShapeName } from '@/components/ui/shape';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import type { FigureStanding } from '@/domain/briefing/edition/standing';
import type { CitedState } from '@/domain/briefing/flags';
import { figureSentence } from '@/domain/briefing/said/notice';
import { whenAt } from '@/domain/when';
import { formatWhen } from '@/domain/wording/dates';
import { sourceLabel } from '@/domain/wording/labels';
import { toldIn } from '@/domain/wording/language';

const LOOK: Record<CitedState, { tone: Tone; shape: ShapeName }> = {
  stands: { tone: 'ok', shape: 'check' },
  corrected: { tone: 'corr', shape: 'new' },
  withdrawn: { tone: 'bad', shape: 'warning' },
  gone: { tone: 'bad', shape: 'warning' },
  not_public: { tone: 'bad', shape: 'warning' },
};

/** A figure of an edition: as it was frozen, and whether it still stands, or what took its place and why. */
export function StandingItem({ standing: { frozen, now } }: { standing: FigureStanding }) {
  const t = useTranslations('Edition');
  const wording = useWording();
  const language = useLanguage();
  const { pinned } = frozen;
  if (pinned === null) return null;
  const stands = now.state === 'stands';
  return (
    <li>
      <p className={stands ? '' : 'stage-was'}>
        <KhmerText text={figureSentence(pinned, wording)} />
      </p>
      {now.state === 'corrected' && now.newest ? (
        <p className="t-label">
          <KhmerText text={t('nowStands', { figure: figureSentence(now.newest, wording) })} />
        </p>
      ) : null}
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <Chip {...LOOK[now.state]}>{t(`state.${now.state}`)}</Chip>
        <span className="t-meta">
          <KhmerText text={sourceLabel(pinned.source, language, 'long')} />
        </span>
        <Link className="t-meta" href={`/updates/${pinned.update}`}>
          {t('update')}
        </Link>
      </p>
      <Change change={now.change} />
      {now.newer ? (
        <p className="t-meta">
          <KhmerText text={t('newer', { figure: figureSentence(now.newer, wording) })} />
        </p>
      ) : null}
    </li>
  );
}

/** Why and when. A reason that is there in one language only is shown in it. */
function Change({ change }: { change: FigureStanding['now']['change'] }) {
  const t = useTranslations('Edition');
  const wording = useWording();
  const language = useLanguage();
  if (change === null) return null;
  const told = toldIn(change.reason.words, language);
  return (
    <p className="t-meta">
      <KhmerText text={t('changedAt', { time: formatWhen(whenAt(Date.parse(change.at)), wording) })} />{' '}
      <span lang={told}>
        <KhmerText text={change.reason.words[told] ?? ''} />
      </span>
    </p>
  );
}
