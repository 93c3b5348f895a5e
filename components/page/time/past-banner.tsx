'use client';

import NextLink from 'next/link';
import { useTranslations } from 'next-intl';
import { KhmerText } from '@/components/ui/khmer-text';
import type { PastOnPage } from '@/components/ui/past';
import { Shape } from '@/components/ui/shape';
import { useWording } from '@/components/ui/wording';
import { addressAt } from '@/domain/past/past';
import { formatInstant } from '@/domain/wording/dates';
import { pastModeName } from '@/domain/wording/past-words';
import { TimeControls } from './time-controls';
import { useAddress } from './use-address';

/** Over a page of the past, as long as it is scrolled, and on paper: which way to look back, at which moment. */
export function PastBanner({ past }: { past: PastOnPage }) {
  return (
    <>
      <PastBand past={past} />
      <div className="tile mb-4 grid gap-2">
        <Explained past={past} />
        <TimeControls past={past} />
      </div>
    </>
  );
}

function PastBand({ past: { at, mode } }: { past: PastOnPage }) {
  const t = useTranslations('Past');
  const wording = useWording();
  const address = useAddress();
  return (
    <section className="past-band" aria-label={t('label')}>
      <p className="t-label flex items-center gap-3">
        <Shape name="clock" />
        <span>
          <KhmerText text={`${pastModeName(mode, wording)} · ${formatInstant(at, wording)}`} />
        </span>
      </p>
      <NextLink href={addressAt(address, null)} className="screen-only">
        {t('back')}
      </NextLink>
    </section>
  );
}

/** What is in the page and what is not; and the same moment, looked at in the other way. */
function Explained({ past: { at, mode, isEmpty } }: { past: PastOnPage }) {
  const t = useTranslations('Past');
  const wording = useWording();
  const address = useAddress();
  const other = mode === 'then' ? 'about' : 'then';
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
      <p>
        <KhmerText text={t(isEmpty ? `empty.${mode}` : `text.${mode}`)} />
      </p>
      <NextLink href={addressAt(address, { at, mode: other })} className="screen-only">
        {pastModeName(other, wording)}
      </NextLink>
    </div>
  );
}
