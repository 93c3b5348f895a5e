'use client';

import '@/components/displays/fleet/fleet.css';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { get } from '@/client/api';
import { Button } from '@/components/ui/button';
import { RefusedNotice } from '@/components/ui/forms/refused-notice';
import { useSend } from '@/components/ui/forms/use-send';
import { Section } from '@/components/ui/section';
import { useWording } from '@/components/ui/wording';
import { formatInstant } from '@/domain/wording/dates';

/** What stood on a screen: its page without scripts, the size of its window, and the position of its board. */
export type Picture = { html: string; width: number; height: number; seq: number; hash: string; takenAt: string };

const ASK_EVERY_MS = 1_000;
const PATIENCE_MS = 15_000;

/** Asks a screen for its picture and waits for it. */
export function DisplayPicture({ id, name, first }: { id: string; name: string; first: Picture | null }) {
  const t = useTranslations('Displays.picture');
  const { sending, send } = useSend(`/api/v1/displays/${id}/command`);
  const [picture, setPicture] = useState(first);
  const [wait, setWait] = useState<'no' | 'waiting' | 'silent'>('no');
  useEffect(() => (wait === 'waiting' ? askFor(id, picture, { setPicture, setWait }) : undefined), [id, picture, wait]);
  const take = async () => {
    if (await send({ command: 'picture' })) setWait('waiting');
  };
  return (
    <Section title={t('title')}>
      <p>{t('text')}</p>
      <RefusedNotice sending={sending} />
      <Button className="w-fit" disabled={wait === 'waiting'} onClick={() => void take()}>
        {t('take')}
      </Button>
      <p role="status">{wait === 'no' ? null : t(wait)}</p>
      {picture ? <Frame picture={picture} title={t('of', { name })} /> : null}
    </Section>
  );
}

type Waiter = { setPicture(picture: Picture): void; setWait(wait: 'no' | 'silent'): void };

/** Until the screen has sent a newer one, or was silent for too long. */
function askFor(id: string, before: Picture | null, { setPicture, setWait }: Waiter): () => void {
  const stopped = new AbortController();
  const until = performance.now() + PATIENCE_MS;
  const timer = setInterval(async () => {
    const next = await get<Picture>(`/api/v1/displays/${id}/picture`, stopped.signal);
    if (stopped.signal.aborted) return;
    if (next && next.takenAt !== before?.takenAt) {
      setPicture(next);
      setWait('no');
    } else if (performance.now() > until) setWait('silent');
  }, ASK_EVERY_MS);
  return () => {
    stopped.abort();
    clearInterval(timer);
  };
}

const FRAME_WIDTH = 640;

/**
 * No script runs in the frame, whatever the page of the screen holds, and nobody can click in it. `allow-same-origin` is for
 * the style sheets and letters of this server.
 */
function Frame({ picture: { html, width, height, seq, hash, takenAt }, title }: { picture: Picture; title: string }) {
  const t = useTranslations('Displays.picture');
  const wording = useWording();
  const scale = FRAME_WIDTH / width;
  return (
    <figure className="grid gap-2">
      <div className="fleet-picture" style={{ aspectRatio: `${width} / ${height}`, maxWidth: FRAME_WIDTH }}>
        <iframe
          title={title}
          sandbox="allow-same-origin"
          srcDoc={html}
          width={width}
          height={height}
          tabIndex={-1}
          style={{ transform: `scale(${scale})` }}
        />
      </div>
      <figcaption className="t-meta">
        {t('facts', {
          time: formatInstant(Date.parse(takenAt), wording),
          size: `${width} × ${height}`,
          seq: String(seq),
          hash: hash.slice(0, 12),
        })}
      </figcaption>
    </figure>
  );
}
