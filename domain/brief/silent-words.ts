import { placeLabel, sourceLabel } from '@/domain/wording/labels';
import { languageOf, type Wording } from '@/domain/wording/language';
import { updateName } from '@/domain/wording/mending';
import { formatWindow } from '@/domain/wording/spans';
import type { NamedMoment } from './named-moments';
import type { SilentProvince } from './silent';

/** "Preah Vihear: counted in update 88 (12 to 13 January 2026), not named in update 89 (13 to 14 January 2026)". */
export function silentSentence({ place, before, newest }: SilentProvince, wording: Wording): string {
  const language = languageOf(wording);
  const name = placeLabel(place, language);
  const [earlier, later] = [before, newest].map((report) => reportWords(report, wording));
  return language === 'km'
    ? `${name}៖ មានតួលេខក្នុង${earlier} មិនមានក្នុង${later}ទេ`
    : `${name}: counted in ${earlier}, not named in ${later}`;
}

/** "Before update 89 (13 to 14 January 2026) · Ministry of Interior". */
export function namedMomentWords({ report }: NamedMoment, wording: Wording): string {
  const language = languageOf(wording);
  const name = reportWords(report, wording);
  return `${language === 'km' ? `មុន${name}` : `Before ${name}`} · ${sourceLabel(report.source, language)}`;
}

function reportWords({ number, periodStart, periodEnd }: SilentProvince['before'], wording: Wording): string {
  const window = formatWindow(periodStart ?? null, periodEnd ?? null, wording);
  const name = updateName(number, wording);
  const text = languageOf(wording) === 'km' ? name : `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  return window === '' ? text : `${text} (${window})`;
}
