'use client';

import './wall.css';
import './banners.css';
import { DamagedText } from '@/components/page/record-damaged';

/** The wall without a figure, because nobody can trust one (L6). */
export function DamagedWall({ theme }: { theme: 'dark' | 'light' }) {
  return (
    <div className="wall" data-theme={theme} data-size="wall">
      <main className="wall-damaged">
        <DamagedText />
      </main>
    </div>
  );
}
