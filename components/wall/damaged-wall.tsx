'use client';

import './wall.css';
import './banners.css';
import { useEffect } from 'react';
import { tellWorker } from '@/client/kept/worker-message';
import { DamagedText } from '@/components/page/record-damaged';

/** The wall without a figure, because nobody can trust one (L6). */
export function DamagedWall({ theme }: { theme: 'dark' | 'light' }) {
  // This is what the screen has to show: no kept page may take its place.
  useEffect(() => tellWorker({ type: 'painted' }), []);
  return (
    <div className="wall" data-theme={theme} data-size="wall">
      <main className="wall-damaged">
        <DamagedText />
      </main>
    </div>
  );
}
