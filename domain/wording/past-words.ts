import type { LogMoment, MomentChange } from '@/domain/past/moments';
import type { Past, PastMode } from '@/domain/past/past';
import { formatInstant } from './dates';
import { formatList, languageOf, type Wording, type Words } from './language';
import { updateName } from './mending';
import { withDigits } from './numbers';

/** `readAt`: when the page was read, ms; what is known "now" about a moment is known at that time. */
export type KnownMoment = Past & { readAt: number };

const AS_THEN: Words = { km: 'តាមដែលបានដឹងនៅពេលនោះ', en: 'As we knew it then' };
const AS_NOW: Words = { km: 'តាមដែលដឹងឥឡូវនេះ អំពីពេលនោះ', en: 'As we know it now about then' };

const CHANGES: Record<MomentChange['change'], Words> = {
  published: { km: '', en: '' },
  corrected: { km: ' (បានកែតម្រូវ)', en: ' (corrected)' },
  withdrawn: { km: ' (បានដកវិញ)', en: ' (withdrawn)' },
};

/** So many updates of one moment are named. */
const NAMED = 3;

/** The name of a way to look back. */
export function pastModeName(mode: PastMode, wording: Wording): string {
  return (mode === 'then' ? AS_THEN : AS_NOW)[languageOf(wording)];
}

/** What goes along with a sentence that leaves a page of the past: "As known on 13 January 2026, 18:00". */
export function knownSentence({ at, mode, readAt }: KnownMoment, wording: Wording): string {
  const [moment, today] = [formatInstant(at, wording), formatInstant(readAt, wording)];
  if (languageOf(wording) === 'km') {
    return mode === 'then' ? `តាមដែលបានដឹងនៅ ${moment}` : `តាមដែលដឹងនៅ ${today} អំពី ${moment}`;
  }
  return mode === 'then' ? `As known on ${moment}` : `As known on ${today} about ${moment}`;
}

/** A moment of the log: "13 January 2026, 18:00 · Update 60, Update 61 (corrected)". */
export function momentWords({ at, changes }: LogMoment, wording: Wording): string {
  const language = languageOf(wording);
  const named = changes
    .slice(0, NAMED)
    .map(({ number, change }) => `${updateName(number, wording)}${CHANGES[change][language]}`);
  const more = changes.length - NAMED;
  const rest = more > 0 ? [moreWords(withDigits(String(more), wording), wording)] : [];
  return `${formatInstant(at, wording)} · ${formatList([...named, ...rest], language)}`;
}

function moreWords(count: string, wording: Wording): string {
  return languageOf(wording) === 'km' ? `${count}ទៀត` : `${count} more`;
}
