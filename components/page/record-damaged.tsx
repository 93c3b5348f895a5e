'use client';

import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { KhmerText } from '@/components/ui/khmer-text';
import { Shape } from '@/components/ui/shape';
import type { StreamName } from '@/domain/entries/entry';
import { PageFrame } from './page-frame';

const ASK_EVERY_MS = 10_000;
const DAMAGED = 503;

/** Replaces a page whose record cannot be read to its end. It shows no figure, because none can be trusted (L6). */
export function RecordDamaged({ stream = 'wall' }: { stream?: StreamName }) {
  return (
    <PageFrame width="reading">
      <DamagedText stream={stream} />
    </PageFrame>
  );
}

/** Only the text. The page loads again by itself when the record is repaired. */
export function DamagedText({ stream = 'wall' }: { stream?: StreamName }) {
  const t = useTranslations('Damaged');
  useEffect(() => {
    const timer = setInterval(() => void reloadWhenWhole(stream), ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [stream]);
  return (
    <div className="record-damaged" role="alert">
      <h1 className="t-title">
        <Shape name="warning" /> <KhmerText text={t('title')} />
      </h1>
      <p>
        <KhmerText text={t('text')} />
      </p>
      <p>
        <KhmerText text={t('wayOut')} />
      </p>
    </div>
  );
}

/** Asks the server first. Without a server, a reload would leave a wall on the browser's error page. */
async function reloadWhenWhole(stream: StreamName): Promise<void> {
  try {
    const { status } = await fetch(`/api/v1/streams/${stream}?after=0`, { cache: 'no-store' });
    if (status !== DAMAGED) window.location.reload();
  } catch {
    // The server is away: the timer asks again.
  }
}
