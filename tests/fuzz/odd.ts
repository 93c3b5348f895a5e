import { reportOf } from '@/tests/support/reports';
import type { Dice } from './random';

const LONG = 'x'.repeat(5_000);

export const ODD_TEXTS: readonly string[] = [
  ...[
    '',
    ' ',
    '0',
    '-1',
    '1e309',
    '999999999999999999999',
    'null',
    'true',
    '__proto__',
    'constructor',
    '[object Object]',
  ],
  ...[
    '\0',
    'a\0b',
    '\r\nSet-Cookie: x=1',
    '\u202e',
    '\ud800',
    '\ufeff',
    'ក្',
    '១៥០.១៤៦',
    'é\u0301',
    '😀',
    '%',
    '%00',
    '%E0%A4%A',
  ],
  ...[
    '../../etc/passwd',
    '..%2f..%2f',
    '//evil.test',
    '/\\evil.test',
    'javascript:alert(1)',
    "' OR 1=1 --",
    '<script>',
    '{{7*7}}',
  ],
  ...[
    '2026-01-14',
    '2026-02-30',
    '2026-01-14T12:00+07:00',
    'KH',
    'KH99',
    'wall',
    'staff',
    'ops',
    '1'.repeat(3_000),
    '"'.repeat(3_000),
  ],
  ...['a '.repeat(2_000), '['.repeat(200), LONG],
];

const NUMBERS = [0, -0, 1, -1, 0.5, 1e308, Number.MAX_SAFE_INTEGER + 1, 2 ** 31, 2 ** 32, 999_999_999, 1e21];

/** Some value of JSON, seldom one that is expected. */
export function oddValue(dice: Dice, depth = 0): unknown {
  const kind = dice.below(depth > 4 ? 4 : 7);
  if (kind === 0) return dice.oneOf([null, true, false]);
  if (kind <= 2) return dice.oneOf(ODD_TEXTS);
  if (kind === 3) return dice.oneOf(NUMBERS);
  const things = Array.from({ length: dice.below(5) }, () => oddValue(dice, depth + 1));
  return kind === 4 ? things : Object.fromEntries(things.map((thing) => [dice.oneOf(NAMES), thing]));
}

const NAMES = [
  ...[
    'kind',
    'source',
    'text',
    'figures',
    'value',
    'place',
    'version',
    'content',
    'revision',
    'reason',
    'grants',
    'name',
  ],
  ...[
    'email',
    'password',
    'code',
    'way',
    'next',
    'due',
    'public',
    'private',
    'page',
    'open',
    'releaseAt',
    'words',
    'token',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'length',
    'then',
    '',
    ' ',
    'ខេត្ត',
    'form',
    'corrects',
    'streams',
    'against',
  ],
];

/** What each route expects, or near it, with some of it changed. */
const MODELS: readonly object[] = [
  reportOf(1),
  { version: 1, content: reportOf(2) },
  { kind: 'report', content: reportOf(3), corrects: null },
  { version: 1, revision: 1, words: 'x', releaseAt: null },
  { version: 1 },
  { email: 'a@example.org', password: 'correct horse battery' },
  { name: 'A', email: 'a@example.org', grants: [{ role: 'viewer', provinces: null }] },
  { revision: 1, reason: { class: 'correction', words: { km: null, en: 'x' } }, update: reportOf(4) },
  { page: 'a'.repeat(32), open: true },
  { due: '2027-01-14T12:00+07:00' },
  { version: 1, public: { ministry: { km: 'x', en: 'x' } }, private: { boards: 'open' } },
];

export function oddJson(dice: Dice): unknown {
  return dice.in100(70) ? changed(dice.oneOf(MODELS), dice) : oddValue(dice);
}

function changed(value: unknown, dice: Dice): unknown {
  if (dice.in100(6)) return oddValue(dice);
  if (Array.isArray(value)) return value.map((each) => changed(each, dice));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).map(([name, each]) => [name, changed(each, dice)] as const);
  const more = dice.in100(10) ? [[dice.oneOf(NAMES), oddValue(dice)] as const] : [];
  return Object.fromEntries([...kept.filter(() => !dice.in100(4)), ...more]);
}
