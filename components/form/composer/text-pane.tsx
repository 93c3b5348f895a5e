'use client';

import { useTranslations } from 'next-intl';
import { type ClipboardEvent, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import type { Board } from '@/domain/board/board';
import { MOST_FIGURES, MOST_PASTED, odditiesOf, type PasteFault, refusePaste } from '@/domain/composer/pasted';
import { OUTCOMES_OF_READING } from '@/domain/composer/reading-words';
import type { ReadingOutcome } from '@/domain/reader/reading';
import { formatCount } from '@/domain/wording/numbers';
import { FileBar } from './files/file-bar';
import { MarkedText } from './marked-text';
import { Unread } from './unread';
import type { Composer } from './use-composer';

type Props = { composer: Composer; board: Board; onRead: () => void; onPick: (key: string) => void };

/** Long enough that a number is finished. */
const IDLE_MS = 500;

/** The report as it arrived: pasted it is read at once, typed a moment later. */
export function TextPane({ composer, board, onRead, onPick }: Props) {
  const t = useTranslations('Composer.text');
  const [isWriting, setWriting] = useState(composer.text === '');
  const [fault, setFault] = useState<PasteFault | null>(null);
  const take = (text: string, isPaste: boolean) => {
    composer.write(text);
    if (!isPaste) return;
    setWriting(false);
    onRead();
  };
  return (
    <div className="composer-pane">
      <h2 className="t-label" id="pasted-heading">
        {t('heading')}
      </h2>
      {isWriting ? (
        <Writing
          text={composer.text}
          refuse={composer.refuse}
          onTyped={composer.keep}
          onText={take}
          onFault={setFault}
        />
      ) : (
        <MarkedText composer={composer} label={t('marked')} onPick={onPick} />
      )}
      <Remarks text={composer.text} fault={fault} outcome={isWriting ? 'read' : composer.reading.outcome} />
      <div className="form-actions">
        <Button onClick={() => setWriting(!isWriting)} aria-pressed={isWriting}>
          {t(isWriting ? 'done' : 'edit')}
        </Button>
      </div>
      <FileBar
        composer={composer}
        board={board}
        onText={() => {
          setWriting(false);
          onRead();
        }}
      />
      <Unread composer={composer} />
    </div>
  );
}

type WritingProps = Pick<Composer, 'refuse'> & {
  text: string;
  onTyped: (text: string) => void;
  onText: (text: string, isPaste: boolean) => void;
  onFault: (fault: PasteFault | null) => void;
};

function Writing({ text, refuse, onTyped, onText, onFault }: WritingProps) {
  const t = useTranslations('Composer.text');
  const [typed, setTyped] = useState(text);
  const isPaste = useRef(false);
  const hold = useHeld(onText);
  const paste = (event: ClipboardEvent) => {
    const fault = refuse(typed, event.clipboardData.getData('text/plain'));
    onFault(fault);
    if (fault) event.preventDefault();
    isPaste.current = fault === null;
  };
  const write = (next: string) => {
    const fault = next.length > typed.length ? refusePaste('', next) : null;
    if (fault) return onFault(fault);
    setTyped(next);
    onTyped(next);
    hold(next, isPaste.current);
    isPaste.current = false;
  };
  return (
    <>
      <p className="form-hint" id="pasted-hint">
        {t('hint')}
      </p>
      <textarea
        aria-labelledby="pasted-heading"
        aria-describedby="pasted-hint"
        className="form-input composer-text"
        value={typed}
        placeholder={t('placeholder')}
        onPaste={paste}
        onChange={({ target }) => write(target.value)}
      />
    </>
  );
}

/** A paste goes on at once; typing once it pauses, or when the field is left. */
function useHeld(onText: WritingProps['onText']): WritingProps['onText'] {
  const latest = useRef(onText);
  latest.current = onText;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const held = useRef<string | null>(null);
  const flush = useRef((isPaste: boolean) => {
    clearTimeout(timer.current);
    if (held.current !== null) latest.current(held.current, isPaste);
    held.current = null;
  });
  useEffect(() => {
    const last = flush.current;
    return () => last(false);
  }, []);
  return (text, isPaste) => {
    clearTimeout(timer.current);
    held.current = text;
    if (isPaste) flush.current(true);
    else timer.current = setTimeout(() => flush.current(false), IDLE_MS);
  };
}

type RemarksProps = { text: string; fault: PasteFault | null; outcome: ReadingOutcome };

/** What was not taken over, why nothing of the text is ours, and what is odd about it. */
function Remarks({ text, fault, outcome }: RemarksProps) {
  const t = useTranslations('Composer.text');
  const language = useLanguage();
  return (
    <div role="status" className="grid gap-2">
      {fault ? (
        <p className="form-notice form-notice-warn">
          <Fault fault={fault} />
        </p>
      ) : null}
      {outcome !== 'read' && text.trim() !== '' ? (
        <p className="form-notice form-notice-warn">{OUTCOMES_OF_READING[outcome][language]}</p>
      ) : null}
      {odditiesOf(text).map((oddity) => (
        <p key={oddity} className="t-meta">
          {t(`oddity.${oddity}`)}
        </p>
      ))}
    </div>
  );
}

function Fault({ fault }: { fault: PasteFault }) {
  const t = useTranslations('Composer.text');
  const wording = useWording();
  const count = (n: number) => formatCount(n, wording);
  if (fault.code === 'twice') return t('twice');
  if (fault.code === 'too_many') return t('tooMany', { n: count(fault.figures), most: count(MOST_FIGURES) });
  return t('tooLong', { length: count(fault.length), most: count(MOST_PASTED) });
}
