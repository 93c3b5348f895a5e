'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { useWording } from '@/components/ui/wording';
import { formatCount } from '@/domain/wording/numbers';

type CodedFault = { code: string; params?: Record<string, string | number> };
type RefusalKey = Parameters<ReturnType<typeof useTranslations<'Refusal'>>>[0];

/** Says a refusal's code in the reader's language. */
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
      // The names of the parameters go with the code, which only a running server can say.
      return t(code, { ...NO_PARAMS, ...Object.fromEntries(said) } as never);
    },
    [t, wording],
  );
}

/** Codes come over the wire: one that this release does not know is said as itself. */
function isKey(words: { has: (code: never) => boolean }, code: string): code is RefusalKey {
  return words.has(code as never);
}

/** A server that leaves a number out must not break the sentence. */
const NO_PARAMS = { most: '', typed: '' };
