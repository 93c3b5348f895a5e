'use client';

import '@/components/charts/charts.css';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { MomentForm } from '@/components/page/time/moment-form';
import { KhmerText } from '@/components/ui/khmer-text';
import { useWording } from '@/components/ui/wording';
import type { Board } from '@/domain/board/board';
import { inOrder, type NamedMoment, reportMoments } from '@/domain/brief/named-moments';
import { namedMomentWords } from '@/domain/brief/silent-words';
import { DAY_MS, whenAt } from '@/domain/when';

type Props = { since: number | null; board: Board; now: number };

const MINUTE_MS = 60_000;

/** From which moment: typed, or one of those that are asked most. The address names it, so it can be sent to somebody. */
export function SinceForm({ since, board, now }: Props) {
  const t = useTranslations('Lookup.changes');
  const router = useRouter();
  const newest = board.updates.find(({ kind }) => kind === 'report');
  const ways = [
    ...(newest ? [{ name: 'last' as const, at: Date.parse(newest.recordedAt) - MINUTE_MS }] : []),
    { name: 'day' as const, at: now - DAY_MS },
    { name: 'week' as const, at: now - 7 * DAY_MS },
  ];
  return (
    <div className="tile grid gap-3">
      <MomentForm
        key={since}
        label={t('field')}
        hint={t('hint')}
        shown={since}
        now={now}
        bad={since === null ? t('bad') : null}
        onMoment={(at) => router.push(addressSince(whenAt(at)))}
      />
      <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <span className="t-meta">{t('quick')}</span>
        {ways.map(({ name, at }) => (
          <Link key={name} href={addressSince(whenAt(at))}>
            {t(name)}
          </Link>
        ))}
      </p>
      <NamedMoments moments={inOrder(reportMoments(board))} />
    </div>
  );
}

/** Just before each report that the board still has. */
function NamedMoments({ moments }: { moments: readonly NamedMoment[] }) {
  const t = useTranslations('Lookup.changes');
  const wording = useWording();
  if (moments.length === 0) return null;
  return (
    <details>
      <summary className="disclosure">{t('named')}</summary>
      <ul className="mt-2 grid gap-1">
        {moments.map((moment) => (
          <li key={moment.at}>
            <Link href={addressSince(whenAt(moment.at))} prefetch={false}>
              <KhmerText text={namedMomentWords(moment, wording)} />
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}

const addressSince = (when: string) => `/changes?since=${when.slice(0, 16)}`;
