'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';
import { KhmerText } from '@/components/ui/khmer-text';
import type { PastOnPage } from '@/components/ui/past';
import { useWording } from '@/components/ui/wording';
import { instantOfStep, stepAt } from '@/domain/past/moments';
import { addressAt } from '@/domain/past/past';
import { momentWords } from '@/domain/wording/past-words';
import { MomentForm } from './moment-form';
import { useAddress } from './use-address';

/** Held arrow keys pass many moments: the page goes to the one where they stop. */
const REST_MS = 250;

/** To another moment: along the moments of the log, or to a day and hour. */
export function TimeControls({ past }: { past: PastOnPage }) {
  const t = useTranslations('Past');
  const router = useRouter();
  const address = useAddress();
  const goTo = (at: number) => {
    const next = addressAt(address, { at, mode: past.mode });
    if (next !== address) router.replace(next, { scroll: false });
  };
  return (
    <div className="screen-only grid gap-2">
      {past.moments.length > 0 ? <MomentSlider past={past} goTo={goTo} /> : null}
      <details>
        <summary className="disclosure">{t('other')}</summary>
        <MomentForm label={t('field')} hint={t('hint')} shown={past.at} now={past.readAt} onMoment={goTo} bad={null} />
      </details>
    </div>
  );
}

/** A step for each moment at which something came; the first step is before all of them. */
function MomentSlider({ past: { at, moments }, goTo }: { past: PastOnPage; goTo(at: number): void }) {
  const t = useTranslations('Past');
  const wording = useWording();
  const stands = stepAt(moments, at);
  const [step, setStep] = useState(stands);
  // The page went to another moment, by the slider or not; the slider keeps the focus.
  useEffect(() => setStep(stands), [stands]);
  const words = (of: number) => {
    const moment = moments[of - 1];
    return moment ? momentWords(moment, wording) : t('before');
  };
  const rest = useRest();
  const input = useSpokenValue(words(step));
  return (
    <Slider
      className="past-slider"
      minValue={0}
      maxValue={moments.length}
      value={step}
      onChange={(next) => setStep(Number(next))}
      onChangeEnd={(next) => rest(() => goTo(instantOfStep(moments, Number(next))))}
    >
      <Label className="t-meta">{t('slider')}</Label>
      <SliderOutput className="t-meta">
        <KhmerText text={words(step)} />
      </SliderOutput>
      <SliderTrack className="past-track">
        <SliderThumb className="past-thumb" inputRef={input} />
      </SliderTrack>
    </Slider>
  );
}

/** The slider names its value as a number; screen readers are to hear the moment. */
function useSpokenValue(words: string): RefObject<HTMLInputElement | null> {
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.setAttribute('aria-valuetext', words));
  return input;
}

/** Does only the last of several things that come close to each other. */
function useRest(): (work: () => void) => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (work) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(work, REST_MS);
  };
}
