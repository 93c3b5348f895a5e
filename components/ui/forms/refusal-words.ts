'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { useWording } from '@/components/ui/wording';
import { formatCount } from '@/domain/wording/numbers';

type CodedFault = { code: string; params?: Record<string, string | number> };
type RefusalKey = Parameters<ReturnType<typeof useTranslations<'Refusal'>>>[0];

/** The words for a code of refusal, in the reader's language. */
export function useRefusalWords(): (told: CodedFault) => string {
  const t = useTranslations('Refusal');
  const wording = useWording();
  return useCallback(
    ({ code, params = {} }) => {
      if (!isKey(t, code)) return t('unknown', { code });
      const said = Object.entries(params).map(([name, value]) => [
        name,
        typeof value === 'number' ? formatCount(value, wording) : value,
      ]);
      // Which parameters there are depends on the code, and only the server knows it at run time.
      return t(code, { ...NO_PARAMS, ...Object.fromEntries(said) } as never);
    },
    [t, wording],
  );
}

/** Codes come over the wire. A code that this release does not know is shown as it is. */
function isKey(words: { has: (code: never) => boolean }, code: string): code is RefusalKey {
  return words.has(code as never);
}

/** A server that leaves a number out must not break the sentence. */
const NO_PARAMS = { most: '', typed: '' };
