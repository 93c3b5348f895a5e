'use client';

import type { ReactNode } from 'react';
import { KhmerText } from '@/components/ui/khmer-text';

type Props = {
  /** What kind of fact it is. */
  kind: string;
  value: string;
  /** Where the text says it; left out where the value is these words. */
  words?: string;
  /** The act, or that it is done. */
  children: ReactNode;
};

/** One thing that the text says, with its words, and what can be done with it. */
export function FactItem({ kind, value, words, children }: Props) {
  return (
    <li className="fact">
      <p className="fact-said">
        <span className="t-meta">
          <KhmerText text={kind} />
        </span>
        <strong>
          <KhmerText text={value} />
        </strong>
      </p>
      {words === undefined ? null : (
        <p className="t-meta">
          <q>{words}</q>
        </p>
      )}
      <div className="fact-act">{children}</div>
    </li>
  );
}
