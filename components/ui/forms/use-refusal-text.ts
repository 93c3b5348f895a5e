import { useTranslations } from 'next-intl';
import { useWording } from '@/components/ui/wording';
import type { Refusal } from '@/domain/outcome';
import { withDigits } from '@/domain/wording/numbers';

/** An answer without success. `unknown_answer`: it may be done or not; the same request again gives the answer. */
export type RefusedAnswer = Pick<Refusal, 'code' | 'fields' | 'details'> | { code: 'unknown_answer' };

type RefusalKey = Parameters<ReturnType<typeof useTranslations<'People.refusal'>>>[0];

/** The reason of a refusal in the reader's language: the faults of the fields, or else its code. */
export function useRefusalText(): (refused: RefusedAnswer) => string {
  const t = useTranslations('People.refusal');
  const wording = useWording();
  const say = (code: string, seconds: number) => {
    if (!t.has(code as never)) return t('unknown', { code });
    return t(code as RefusalKey, { seconds: withDigits(String(seconds), wording) } as never);
  };
  return (refused) => {
    if (refused.code === 'unknown_answer') return t('fault');
    const faults = 'fields' in refused ? (refused.fields ?? []) : [];
    const codes = faults.length > 0 ? [...new Set(faults.map(({ code }) => code))] : [refused.code];
    return codes.map((code) => say(code, secondsOf(refused))).join(' ');
  };
}

/** The fault of one field, to be shown beside it. */
export function useFieldText(refused: RefusedAnswer | null): (field: string) => string | undefined {
  const say = useRefusalText();
  const faults = refused && 'fields' in refused ? (refused.fields ?? []) : [];
  return (field) => {
    const fault = faults.find(({ path }) => path === field);
    return fault && say({ code: fault.code });
  };
}

function secondsOf(refused: RefusedAnswer): number {
  const details = 'details' in refused ? refused.details : null;
  const wait = typeof details === 'object' && details !== null && 'retryAfterS' in details ? details.retryAfterS : 0;
  return Number(wait);
}
