import { INDICATOR_CODES, type IndicatorCode } from '@/domain/indicators';
import { KEEPING, type PublicSettings } from '@/domain/settings';
import type { SourceCode } from '@/domain/sources';

/** The body of `PATCH /api/v1/settings`; a number that cannot be read stays null, and the server refuses it by its field. */
export type SettingsJson = { public: Record<string, unknown>; private: Record<string, unknown> };

/** The values that no plain field holds. */
export type StatefulFields = Pick<PublicSettings, 'emblem' | 'ranks'>;

export function readSettings(form: FormData, { emblem, ranks }: StatefulFields): SettingsJson {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const words = (name: string) => ({ km: text(`${name}Km`) || null, en: text(`${name}En`) || null });
  return {
    public: {
      ministry: words('ministry'),
      contact: words('contact'),
      emblem,
      ranks,
      preferred: readPreferred(form),
      digits: text('digits'),
      provinceView: text('provinceView'),
      freshness: { freshHours: readNumber(text('freshHours')), ageingHours: readNumber(text('ageingHours')) },
    },
    private: {
      boards: text('boards'),
      walls: text('walls'),
      approval: form.get('approval') === 'on',
      publishFirst: text('publishFirst'),
      ...Object.fromEntries(KEEPING.map((name) => [name, readLimit(text(name))])),
    },
  };
}

/** Only the values that differ from the default of the indicator. */
function readPreferred(form: FormData): Partial<Record<IndicatorCode, SourceCode>> {
  const chosen = INDICATOR_CODES.flatMap((code) => {
    const source = form.get(`preferred.${code}`);
    return typeof source === 'string' && source !== '' ? [[code, source]] : [];
  });
  return Object.fromEntries(chosen);
}

/** An empty field is no limit. What cannot be read is sent as it was typed, and the server refuses it by its field. */
function readLimit(typed: string): number | string | null {
  return typed === '' ? null : (readNumber(typed) ?? typed);
}

const KHMER_ZERO = 0x17e0;

/** Reads both digit sets; null for text that is no number. */
function readNumber(typed: string): number | null {
  const latin = typed.replace(/[០-៩]/g, (digit) => String(digit.charCodeAt(0) - KHMER_ZERO));
  return /^\d{1,8}$/.test(latin) ? Number(latin) : null;
}
