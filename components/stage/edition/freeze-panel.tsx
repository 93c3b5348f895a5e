'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { RefusedNotice } from '@/components/ui/forms/refused-notice';
import { useSend } from '@/components/ui/forms/use-send';
import { KhmerText } from '@/components/ui/khmer-text';
import { Section } from '@/components/ui/section';
import { useWording } from '@/components/ui/wording';
import type { EditionMark } from '@/domain/briefing/edition/edition';
import type { SeenVersions } from '@/domain/briefing/edition/freeze';
import { formatInstant } from '@/domain/wording/dates';
import { withDigits } from '@/domain/wording/numbers';

type Props = {
  briefing: string;
  /** What the person sees who freezes. */
  seen: SeenVersions;
  editions: readonly EditionMark[];
  mayFreeze: boolean;
};

/** The editions of a briefing, and the button that makes another one. */
export function FreezePanel({ briefing, seen, editions, mayFreeze }: Props) {
  const t = useTranslations('Edition');
  const wording = useWording();
  const router = useRouter();
  const { send, sending } = useSend(`/api/v1/briefings/${briefing}/freeze`);
  const freeze = async () => {
    const frozen = await send(seen);
    if (frozen) router.push(`/e/${frozen.number}`);
  };
  return (
    <Section title={t('editions')}>
      {editions.length === 0 ? <p className="t-meta">{t('none')}</p> : null}
      <ul className="stage-list">
        {editions.map(({ number, frozenAt }) => (
          <li key={number}>
            <Link href={`/e/${number}`}>
              <KhmerText text={t('title', { number: withDigits(String(number), wording) })} />
            </Link>
            <span className="t-meta">
              <KhmerText text={formatInstant(Date.parse(frozenAt), wording)} />
            </span>
          </li>
        ))}
      </ul>
      {editions.length > 0 ? (
        <p className="stage-links">
          <Link href={`/briefings/${briefing}/podium`}>{t('podium')}</Link>
          <Link href={`/briefings/${briefing}/aide`}>{t('aide')}</Link>
        </p>
      ) : null}
      {mayFreeze ? (
        <>
          <RefusedNotice sending={sending} />
          <Button kind="primary" disabled={sending.status === 'sending'} onClick={() => void freeze()}>
            {t('freeze')}
          </Button>
          <p className="t-meta">{t('freezeHint')}</p>
        </>
      ) : null}
    </Section>
  );
}
