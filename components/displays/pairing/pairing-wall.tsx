'use client';

import '@/components/wall/wall.css';
import './pairing.css';
import { KhmerText } from '@/components/ui/khmer-text';
import { spacedCode } from '@/domain/displays/code';
import type { Language } from '@/domain/wording/language';
import { type ShownCode, usePairing } from './use-pairing';

/** Nobody knows yet which language people read before this screen, so it says everything in both. */
export type PairingWords = { title: string; open: string; code: string; wait: string; signIn: string };

type Props = {
  theme: 'dark' | 'light';
  words: Record<Language, PairingWords>;
  /** Whether people who may read the boards see this wall without pairing. */
  comesBackToReaders: boolean;
};

/** A screen that waits until an administrator has paired it: a code that can be read from across the room. */
export function PairingWall({ theme, words, comesBackToReaders }: Props) {
  const waiting = usePairing(comesBackToReaders);
  return (
    <div className="wall" data-theme={theme} data-size="wall">
      <main className="pairing">
        <h1>
          <Both words={words} name="title" />
        </h1>
        {waiting ? <Code waiting={waiting} words={words} /> : <Both words={words} name="wait" />}
        <a className="pairing-sign-in" href="/sign-in?next=%2Fwall">
          <Both words={words} name="signIn" />
        </a>
      </main>
    </div>
  );
}

function Code({ waiting: { code, address, qr }, words }: { waiting: ShownCode; words: Props['words'] }) {
  return (
    <div className="pairing-ways">
      <div className="pairing-qr">
        <svg viewBox={`0 0 ${qr.size} ${qr.size}`} aria-hidden="true" shapeRendering="crispEdges">
          <path d={qr.path} />
        </svg>
      </div>
      <dl>
        <dt>
          <Both words={words} name="open" />
        </dt>
        <dd className="pairing-address">{address}</dd>
        <dt>
          <Both words={words} name="code" />
        </dt>
        <dd className="pairing-code">{spacedCode(code)}</dd>
      </dl>
    </div>
  );
}

function Both({ words, name }: { words: Props['words']; name: keyof PairingWords }) {
  return (
    <>
      <KhmerText text={words.km[name]} lang="km" />
      <span className="pairing-other" lang="en">
        {words.en[name]}
      </span>
    </>
  );
}
