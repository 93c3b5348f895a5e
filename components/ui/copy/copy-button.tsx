'use client';

import './copy.css';
import { useTranslations } from 'next-intl';
import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import { usePast } from '@/components/ui/past';
import { Shape } from '@/components/ui/shape';
import { useShell } from '@/components/ui/shell';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { addressAt } from '@/domain/past/past';
import type { QuoteOrigin } from '@/domain/wording/quote';
import { copyText } from './copy-text';

const SAID_MS = 2_500;

const MayCopy = createContext(true);

/** What is shown before it is published must not leave the page as if it were. */
export function WithoutCopying({ children }: { children: ReactNode }) {
  return <MayCopy value={false}>{children}</MayCopy>;
}

type Props = {
  /** What is copied, for those who hear the page. */
  name: string;
  /** The page that what is copied leads back to, from the root. */
  address: string;
  text(origin: QuoteOrigin): string;
};

/** Copies a sentence that stands alone: with its qualifier, its time, its source and its address. */
export function CopyButton({ name, address, text }: Props) {
  const t = useTranslations('Copy');
  const { exercise } = useShell();
  const known = usePast();
  const [said, setSaid] = useState<'copied' | 'failed' | null>(null);
  useEffect(() => {
    if (said === null) return;
    const timer = setTimeout(() => setSaid(null), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);
  if (!use(MayCopy)) return null;
  const copy = async () => {
    const { href } = new URL(addressAt(address, known), window.location.origin);
    const isCopied = await copyText(text({ address: href, exercise, known }));
    setSaid(isCopied ? 'copied' : 'failed');
  };
  return (
    <span className="copy">
      <button type="button" className="copy-button" title={t('copy')} onClick={() => void copy()}>
        <Shape name={said === 'copied' ? 'check' : 'copy'} />
        <VisuallyHidden>{`${t('copy')}: ${name}`}</VisuallyHidden>
      </button>
      <span role="status" className="copy-said">
        {said === null ? null : t(said)}
      </span>
    </span>
  );
}
