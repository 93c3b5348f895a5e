import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { useWording } from '@/components/ui/wording';
import { msFrom } from '@/domain/briefing/podium/pace';
import type { PodiumPart } from '@/domain/briefing/podium/podium';
import { MINUTE_MS } from '@/domain/when';
import { formatClock } from '@/domain/wording/dates';
import { formatCount } from '@/domain/wording/numbers';
import { formatDuration } from '@/domain/wording/spans';
import type { UsedPodium } from './use-podium';

type Props = { podium: UsedPodium; parts: readonly PodiumPart[]; now: number; onSettings(): void };

/** Where the speaker is, the time in whole minutes, and the acts: each has a key, too. */
export function PodiumBar({ podium: { state, act }, parts, now, onSettings }: Props) {
  const t = useTranslations('Podium');
  return (
    <div className="podium-bar">
      <Button aria-label={t('back')} onClick={() => act('back')}>
        ◀
      </Button>
      <Button aria-label={t('next')} onClick={() => act('next')}>
        ▶
      </Button>
      <PodiumTime state={state} parts={parts} now={now} />
      <div className="podium-acts">
        <Button onClick={() => act('language')}>{t(`view.${state.view}`)}</Button>
        <Button onClick={() => act('search')}>{t('search')}</Button>
        <Button onClick={() => act('theme')}>{t(`theme.${state.theme}`)}</Button>
        <Button onClick={() => act('blank')}>{t('blank')}</Button>
        <Button onClick={onSettings}>{t('settings')}</Button>
      </div>
    </div>
  );
}

type TimeProps = Pick<Props, 'parts' | 'now'> & { state: UsedPodium['state'] };

function PodiumTime({ state: { index, begun, speed, view }, parts, now }: TimeProps) {
  const t = useTranslations('Podium');
  const wording = useWording();
  const seconds = parts.map((part) => part.seconds);
  const left = msFrom(seconds, index, { language: view === 'en' ? 'en' : 'km', speed });
  const minutes = Math.ceil(left / MINUTE_MS) * MINUTE_MS;
  return (
    <p className="podium-time">
      <span>
        {t('place', { at: formatCount(index + 1, wording), of: formatCount(Math.max(1, parts.length), wording) })}
      </span>
      <span>{formatClock(now, wording)}</span>
      <span>{begun === null ? t('notBegun') : t('elapsed', { time: formatDuration(now - begun, wording) })}</span>
      <span>{t('left', { time: formatDuration(minutes, wording) })}</span>
    </p>
  );
}
