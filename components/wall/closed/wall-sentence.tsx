'use client';

import '@/components/wall/wall.css';
import './closed.css';
import type { ReactNode } from 'react';
import { KhmerText } from '@/components/ui/khmer-text';

type Props = { theme: 'dark' | 'light'; title: string; text: string; children?: ReactNode };

/** A wall without the board: what is the matter, and what comes by itself. */
export function WallSentence({ theme, title, text, children }: Props) {
  return (
    <div className="wall" data-theme={theme} data-size="wall">
      <main className="wall-closed">
        <h1>
          <KhmerText text={title} />
        </h1>
        <p>
          <KhmerText text={text} />
        </p>
        {children}
      </main>
    </div>
  );
}
