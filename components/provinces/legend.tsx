import { useTranslations } from 'next-intl';
import { KhmerText } from '@/components/ui/khmer-text';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import { rangeOf, STEPS } from '@/domain/board/provinces/shades';
import type { ProvinceView } from '@/domain/settings';
import { formatCount } from '@/domain/wording/numbers';
import { MAP_NOTES, MAP_ORIGIN } from '@/domain/wording/province-picture';

const STATES = ['said', 'silent', 'outside'] as const;

/** What the shades mean. `width`: the span of a step; null = no number was reported, so there are no steps. `words`: some province has words. */
export function Legend({ width, words }: { width: number | null; words: boolean }) {
  const t = useTranslations('Board.map');
  const wording = useWording();
  const rangeText = (step: (typeof STEPS)[number]) => {
    const { from, to } = rangeOf(step, width ?? 0);
    return from === to ? formatCount(from, wording) : `${formatCount(from, wording)}–${formatCount(to, wording)}`;
  };
  return (
    <ul className="province-legend t-meta">
      {width === null
        ? null
        : STEPS.map((step) => (
            <li key={step}>
              <span className={`province-swatch shade-${step}`} aria-hidden="true" />
              {rangeText(step)}
            </li>
          ))}
      {STATES.filter((state) => words || state !== 'said').map((state) => (
        <li key={state}>
          <span className={`province-swatch shade-${state}`} aria-hidden="true" />
          <span>
            <KhmerText text={t(state)} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Inside the frame and in both languages, so that nobody sees the map without it. */
export function MapNotes({ view }: { view: Exclude<ProvinceView, 'tiles'> }) {
  const language = useLanguage();
  const others = language === 'km' ? (['km', 'en'] as const) : (['en', 'km'] as const);
  return (
    <div className="mt-2">
      {others.map((each) => (
        <p key={each} lang={each} className="t-note">
          {each === 'km' ? <KhmerText text={MAP_NOTES[view].km} /> : MAP_NOTES[view].en}
        </p>
      ))}
      <p lang="en" className="t-note">
        {MAP_ORIGIN}
      </p>
    </div>
  );
}
