'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useWording } from '@/components/ui/wording';
import { ReasonWords } from '@/components/updates/reason-words';
import { DifferenceView } from '@/components/workflow/difference/difference-view';
import { withoutStanding } from '@/domain/revisions';
import { updateNumber } from '@/domain/wording/numbers';
import type { Overtaken } from './use-overtaken';

type Props = {
  overtaken: Overtaken;
  /** It answers an act of the person, so the focus moves to it. */
  isAnswer: boolean;
  /** The acts that are possible now. */
  children: ReactNode;
};

/** Somebody was faster: shows the newest revision, its reason and its changes. */
export function StaleNotice({ overtaken: { base, newest }, isAnswer, children }: Props) {
  const t = useTranslations('Workflow.stale');
  const n = useDigits();
  const heading = useId();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isAnswer) title.current?.focus();
  }, [isAnswer]);
  const { standing: state } = newest;
  const isWithdrawn = state.status === 'withdrawn';
  return (
    <section className="form-notice form-notice-bad w-full" aria-labelledby={heading} role="alert">
      <h2 id={heading} ref={title} tabIndex={-1} className="t-label">
        {t(isWithdrawn ? 'withdrawn' : 'corrected', { number: n(newest.number), n: n(newest.revision) })}
      </h2>
      {state.status === 'published' ? null : <ReasonWords words={state.reason.words} />}
      {isWithdrawn ? null : (
        <>
          <h3 className="t-meta font-semibold">{t('since', { n: n(base.revision) })}</h3>
          <DifferenceView before={withoutStanding(base)} after={withoutStanding(newest)} />
          {children}
        </>
      )}
    </section>
  );
}

export function useDigits(): (number: number) => string {
  const wording = useWording();
  return (number) => updateNumber(number, wording);
}
