'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { newKey } from '@/client/api';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { useWording } from '@/components/ui/wording';
import type { DisplaySettings } from '@/domain/displays/display';
import { SCENES } from '@/domain/scenes/scenes';
import { withDigits } from '@/domain/wording/numbers';
import { PlaylistRow } from './playlist-row';

type Playlist = DisplaySettings['playlist'];

const FIRST: Playlist[number] = { scene: 'overview', place: null, seconds: null, days: null, hours: null };

type Props = { playlist: Playlist; onChange(playlist: Playlist): void; errorOf(field: string): string | undefined };

/** A turn with a key of its own: the same scene may stand there twice, and turns move. */
type KeyedItem = { key: string; item: Playlist[number] };

const keyed = (item: Playlist[number]): KeyedItem => ({ key: newKey(), item });

/** Which scenes a screen shows, in which order, when and for how long. */
export function PlaylistFields({ playlist, onChange, errorOf }: Props) {
  const t = useTranslations('Displays.playlist');
  const wording = useWording();
  const [rows, setRows] = useState(() => playlist.map(keyed));
  const change = (next: KeyedItem[]) => {
    setRows(next);
    onChange(next.map(({ item }) => item));
  };
  return (
    <Section title={t('title')}>
      <p>{rows.length > 0 ? t('text') : t('all')}</p>
      <ol className="grid gap-3">
        {rows.map(({ key, item }, index) => (
          <li key={key}>
            <PlaylistRow
              id={`turn-${key}`}
              legend={t('turn', { n: withDigits(String(index + 1), wording) })}
              item={item}
              error={errorOf(`settings.playlist.${index}`)}
              onChange={(next) => change(rows.map((row) => (row.key === key ? { key, item: next } : row)))}
            >
              <Button disabled={index === 0} onClick={() => change(moved(rows, index, -1))}>
                {t('up')}
              </Button>
              <Button disabled={index === rows.length - 1} onClick={() => change(moved(rows, index, 1))}>
                {t('down')}
              </Button>
              <Button onClick={() => change(rows.filter((row) => row.key !== key))}>{t('remove')}</Button>
            </PlaylistRow>
          </li>
        ))}
      </ol>
      <div className="form-actions">
        <Button onClick={() => change([...rows, keyed(FIRST)])}>{t('add')}</Button>
        {rows.length === 0 ? <Button onClick={() => change(allScenes().map(keyed))}>{t('addAll')}</Button> : null}
      </div>
    </Section>
  );
}

function moved(rows: readonly KeyedItem[], index: number, by: 1 | -1): KeyedItem[] {
  const rest = rows.filter((_, at) => at !== index);
  return [...rest.slice(0, index + by), ...rows.slice(index, index + 1), ...rest.slice(index + by)];
}

function allScenes(): Playlist {
  return SCENES.flatMap((scene) => (scene === 'notice' ? [] : [{ ...FIRST, scene }]));
}
