import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { useWording } from '@/components/ui/wording';
import { SPEEDS, toSpeed } from '@/domain/briefing/podium/pace';
import { PODIUM_SIZES } from '@/domain/briefing/podium/state';
import { formatPercent } from '@/domain/wording/numbers';
import type { UsedPodium } from './use-podium';

/** How fast the speaker reads, how large the text is, and a new beginning of the time. */
export function PodiumSettings({ podium: { state, step } }: { podium: UsedPodium }) {
  const t = useTranslations('Podium');
  const wording = useWording();
  const setSpeed = (speed: number) => step({ choose: { speed: toSpeed(speed) } });
  return (
    <div className="podium-settings">
      <div className="flex items-center gap-2">
        <span>{t('speed', { speed: formatPercent(state.speed, wording) })}</span>
        <Button aria-label={t('slower')} onClick={() => setSpeed(state.speed - SPEEDS.step)}>
          −
        </Button>
        <Button aria-label={t('faster')} onClick={() => setSpeed(state.speed + SPEEDS.step)}>
          +
        </Button>
      </div>
      <div className="flex items-center gap-2">
        <span>{t('size')}</span>
        {PODIUM_SIZES.map((size) => (
          <Button key={size} aria-pressed={size === state.size} onClick={() => step({ choose: { size } })}>
            {formatPercent(size * 100, wording)}
          </Button>
        ))}
      </div>
      <Button onClick={() => step({ restart: true })}>{t('restart')}</Button>
      <p className="t-meta w-full">{t('keys')}</p>
    </div>
  );
}
