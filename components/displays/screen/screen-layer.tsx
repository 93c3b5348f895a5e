'use client';

import { useEffect } from 'react';
import type { Live } from '@/client/use-live-board';
import type { UsedDisplayLink } from '@/components/displays/use-display-link';
import type { Display } from '@/domain/displays/display';
import { ScreenOverlay } from './screen-overlay';
import { useReports } from './use-reports';

type Props = {
  /** undefined: this page belongs to no paired screen, and has nothing of this. */
  display: Display | undefined;
  link: UsedDisplayLink;
  live: Live;
  scene: string;
  paused: boolean;
  release: string;
};

/** What a paired screen has over its wall, and what it says of itself. */
export function ScreenLayer({ display, ...more }: Props) {
  return display ? <PairedLayer display={display} {...more} /> : null;
}

function PairedLayer({ display, link, live, scene, paused, release }: Props & { display: Display }) {
  const { overlay, setPosition } = link;
  useReports(live, { scene, paused, release }, link);
  const { position } = live;
  useEffect(() => setPosition(position), [position, setPosition]);
  return overlay === null ? null : <ScreenOverlay kind={overlay} display={display} />;
}
