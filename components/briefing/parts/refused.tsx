'use client';

import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/forms/notice';
import { useRefusalWords } from '@/components/ui/forms/refusal-words';
import { refusedOf, type SendState } from '@/components/ui/forms/use-send';

/** Why the last attempt was refused. Empty when it was not. */
export function Refused({ sending }: { sending: SendState }) {
  const t = useTranslations('People.refusal');
  const say = useRefusalWords();
  const refused = refusedOf(sending);
  if (refused === null) return null;
  const faults = 'fields' in refused ? (refused.fields ?? []) : [];
  const told = faults.length > 0 ? faults : [refused];
  // Nobody knows whether it was done; the same press again gives the answer.
  const words = refused.code === 'unknown_answer' ? [t('fault')] : told.map(say);
  return <Notice>{[...new Set(words)].join(' ')}</Notice>;
}
