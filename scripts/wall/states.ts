import { randomUUID } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';
import type { PublishUpdateJson } from '@/domain/entries/publish-update';

/** Posts to a server as a person who may publish. @returns what it answered. */
export type Post = (
  path: string,
  data: object,
  method?: 'POST' | 'PATCH',
) => Promise<{ update?: number; revision?: number }>;

export function postAs(request: APIRequestContext, url: string): Post {
  return async (path, data, method = 'POST') => {
    const answer = await request.fetch(`${url}/api/v1/${path}`, {
      method,
      headers: { origin: url, 'idempotency-key': randomUUID() },
      data,
    });
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
    return answer.json();
  };
}

type Figure = Extract<PublishUpdateJson, { kind: 'report' }>['figures'][number];

const COUNTED = {
  breakdown: null,
  place: 'KH',
  site: null,
  qualifier: 'exact',
  nil: false,
  provisional: false,
} as const;
const NOBODY = { km: null, en: null };
/** Invented numbers do not add up with the real ones. */
const NOTE = { km: 'តួលេខសម្រាប់រូបភាពតែប៉ុណ្ណោះ', en: 'Numbers for pictures only' };
const LONG_KM =
  'ក្រសួងមហាផ្ទៃ សូមជម្រាបជូនសាធារណជនថា ការដឹកជញ្ជូនជនភៀសសឹកពីមណ្ឌលសុវត្ថិភាព ត្រឡប់ទៅលំនៅឋានវិញ នឹងបន្តនៅថ្ងៃស្អែក ហើយសាលារៀនទាំងអស់ត្រូវពិនិត្យមុនពេលបើកដំណើរការឡើងវិញ។';
const LONG_EN =
  'Invented for the pictures: the transport of families from the safety centres to their villages goes on tomorrow, and every school is inspected before it reopens. Whoever finds an object that may explode does not touch it and tells the police.';

/** The largest numbers, the longest names, what may still change, and words in both languages. */
function largeReport(): object {
  const figures: (Partial<Figure> & Pick<Figure, 'indicator' | 'value'>)[] = [
    { indicator: 'remaining_in_camps', value: 1_234_567, provisional: true },
    { indicator: 'remaining_in_camps', breakdown: 'women', value: 654_321 },
    { indicator: 'remaining_in_camps', breakdown: 'children', value: 543_210 },
    { indicator: 'returned_in_period', value: 123_456, qualifier: 'more_than' },
    { indicator: 'returned_cumulative', value: 1_900_000, qualifier: 'at_least' },
    { indicator: 'displaced_total_cumulative', value: 3_140_000, qualifier: 'more_than' },
    ...['KH01', 'KH02', 'KH09', 'KH13', 'KH15', 'KH17', 'KH22'].flatMap((place, at) => [
      { indicator: 'service_closed' as const, breakdown: 'school' as const, place, value: 1_200 + at },
      { indicator: 'service_reopened' as const, breakdown: 'school' as const, place, value: 2_300 + at },
      { indicator: 'service_closed' as const, breakdown: 'health_facility' as const, place, value: 120 + at },
      { indicator: 'service_closed' as const, breakdown: 'commune_office' as const, place, value: 12 + at },
      { indicator: 'service_closed' as const, breakdown: 'provincial_department' as const, place, value: 2 + at },
      { indicator: 'villages_inaccessible' as const, place, value: 84 + at },
      { indicator: 'villages_preparing_return' as const, place, value: 172 + at },
    ]),
    { indicator: 'families_unable_to_return', place: 'KH22', value: 27_000, qualifier: 'more_than' },
    { indicator: 'damage_cumulative', breakdown: 'house', value: 12_345 },
    { indicator: 'damage_in_period', breakdown: 'house', value: 345 },
  ];
  return {
    ...{ kind: 'report', source: 'MOI', reference: null, text: { km: LONG_KM, en: LONG_EN } },
    ...{ periodStart: '2026-01-14', periodEnd: '2026-01-14T18:00+07:00' },
    figures: figures.map((figure) => ({ ...COUNTED, ...figure })),
    checkNote: NOTE,
    publishFirst: { reason: 'A picture' },
  };
}

/** It counts one province alone: the others of the report before it fell silent. */
function silentReport(): object {
  const schools = { indicator: 'service_closed', breakdown: 'school', place: 'KH22', value: 17 };
  return {
    ...{ kind: 'report', source: 'MOI', text: NOBODY, periodStart: null, periodEnd: '2026-01-14T17:00+07:00' },
    checkNote: NOTE,
    figures: [{ ...COUNTED, ...schools }],
    publishFirst: { reason: 'A picture' },
  };
}

function report(source: string, value: number): object {
  return {
    ...{ kind: 'report', source, text: NOBODY, periodStart: null, periodEnd: '2026-01-14T19:00+07:00' },
    checkNote: NOTE,
    figures: [{ ...COUNTED, indicator: source === 'NCDM' ? 'remaining_displaced' : 'remaining_in_camps', value }],
    publishFirst: { reason: 'A picture' },
  };
}

function notice(priority: 'high' | 'normal', text: { km: string | null; en: string | null }, now: number): object {
  return {
    ...{ kind: 'notice', source: 'MOI', priority, text, audience: 'all' },
    until: new Date(now + 3_600_000).toISOString(),
    publishFirst: { reason: 'A picture' },
  };
}

/** What is done to a server, one after the other; each state is on top of those before it. `now`: the server's time. */
export const STATES: Record<string, (post: Post, now: number) => Promise<void>> = {
  normal: async () => undefined,
  missed: async (post, now) => {
    await post('promise', { due: new Date(now + 3_000).toISOString() });
    await new Promise((resolve) => setTimeout(resolve, 4_000));
  },
  silent: async (post) => {
    await post('updates', silentReport());
  },
  large: async (post) => {
    await post('updates', largeReport());
    await post('updates', report('NCDM', 987_654));
  },
  corrected: async (post) => {
    const { update, revision } = await post('updates', report('MOI', 1_111_111));
    await post(`updates/${update}/corrections`, {
      ...{ revision, reason: { class: 'correction', words: { km: null, en: 'Two digits were swapped' } } },
      update: withLines(report('MOI', 1_222_222)),
      publishFirst: { reason: 'A picture' },
    });
  },
  withdrawn: async (post) => {
    const { update, revision } = await post('updates', report('MOI', 1_333_333));
    const words = { km: 'របាយការណ៍នេះត្រូវបានរាប់ពីរដង', en: 'This report was counted twice' };
    await post(`updates/${update}/withdrawal`, { revision, reason: words });
  },
  map: async (post) => {
    const ministry = { km: 'ក្រសួងមហាផ្ទៃ នៃព្រះរាជាណាចក្រកម្ពុជា', en: 'Ministry of Interior, Kingdom of Cambodia' };
    await post('settings', { version: 0, public: { provinceView: 'map_a', ministry } }, 'PATCH');
  },
  notices: async (post, now) => {
    await post('updates', notice('normal', { km: 'ផ្លូវលេខ ៦៤ បិទ', en: 'Road 64 is closed' }, now));
    await post('updates', notice('high', { km: LONG_KM, en: null }, now));
    await post('updates', notice('high', { km: LONG_KM, en: LONG_EN }, now));
  },
};

/** A correction keeps the lines of what it corrects, and nobody reviews it again. */
function withLines(update: object): object {
  const { publishFirst: _, ...rest } = update as { publishFirst: unknown; figures: object[] };
  return { ...rest, figures: rest.figures.map((figure, at) => ({ line: at + 1, ...figure })) };
}
