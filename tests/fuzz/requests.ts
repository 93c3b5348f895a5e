import { readdirSync } from 'node:fs';
import { type Route, routesOfApp } from '@/tests/integration/security/routes';
import { ODD_TEXTS, oddJson } from './odd';
import type { Dice } from './random';

export type OddRequest = {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: Buffer | null;
  /** The connection is cut when so many bytes of the body have gone. */
  cutAt: number | null;
};

/** What is there to be asked for: real names make an input go deeper. */
export type Known = { keys: readonly string[]; ids: readonly string[]; numbers: readonly string[]; origin: string };

const PAGES: Omit<Route, 'params'>[] = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((file) => /(^|\/)page\.tsx$/.test(file))
  .map((file) => `/${file.replace(/\/?page\.tsx$/, '')}`)
  .map((path) => ({ name: `GET ${path}`, method: 'GET', path, file: '' }));

const ROUTES = routesOfApp();
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'];
const QUERIES = [
  'q',
  'limit',
  'cursor',
  'kind',
  'source',
  'from',
  'to',
  'after',
  'lang',
  'theme',
  'name',
  'next',
  'token',
  '_rsc',
];

export function oddRequest(dice: Dice, known: Known): OddRequest {
  const route = dice.in100(15) ? dice.oneOf(PAGES) : dice.oneOf(ROUTES);
  const method = dice.in100(85) ? route.method : dice.oneOf(METHODS);
  const isSent = !['GET', 'HEAD'].includes(method) || dice.in100(2);
  const body = isSent ? bodyOf(dice) : null;
  const isCut = body !== null && body.length > 1 && dice.in100(3);
  return {
    method,
    path: pathOf(route, dice, known),
    headers: { ...callerOf(dice, known), ...oddHeaders(dice), ...(body && sentBy(dice)) },
    body,
    cutAt: isCut ? dice.below(body.length) : null,
  };
}

function pathOf({ path }: Pick<Route, 'path'>, dice: Dice, { ids, numbers }: Known): string {
  const named = path.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => {
    if (dice.in100(30)) return odd(dice);
    if (name === 'number') return dice.oneOf(numbers);
    return name === 'stream' ? dice.oneOf(['wall', 'staff', 'ops']) : dice.oneOf(ids);
  });
  const asked = Array.from({ length: dice.below(3) }, () => `${dice.oneOf(QUERIES)}=${odd(dice)}`);
  const ragged = dice.in100(3) ? dice.oneOf(['/', '//', '/.', '/%2e%2e', ';x', '#x', '\\']) : '';
  return `${named}${ragged}${asked.length > 0 ? `?${asked.join('&')}` : ''}`;
}

/** Sent as it is where a line of HTTP can hold it. */
function odd(dice: Dice): string {
  const text = dice.oneOf(ODD_TEXTS).slice(0, 2_000);
  const isPlain = /^[\x21-\x7e]*$/.test(text);
  return isPlain && dice.in100(30) ? text.replace(/[?#]/g, '') : encodeURIComponent(text.replace(/\p{Cs}/gu, '%'));
}

function callerOf(dice: Dice, { keys, origin }: Known): Record<string, string> {
  const token = dice.oneOf(keys);
  if (dice.in100(80)) return { authorization: `Bearer ${token}` };
  const session = `briefing.session_token=${encodeURIComponent(header(dice))}`;
  return dice.oneOf([{}, { cookie: session, origin }, { authorization: header(dice) }, { cookie: header(dice) }]);
}

const ODD_HEADERS = [
  ...[
    'accept',
    'accept-language',
    'accept-encoding',
    'rsc',
    'next-router-state-tree',
    'next-router-prefetch',
    'next-action',
  ],
  ...[
    'next-url',
    'x-forwarded-for',
    'forwarded',
    'x-forwarded-host',
    'x-real-ip',
    'x-nonce',
    'x-refusal',
    'if-none-match',
    'range',
  ],
  ...['x-middleware-subrequest', 'x-http-method-override', 'purpose', 'cookie', 'origin', 'referer', 'user-agent'],
];

const STATES = ['%5B', '%', '%5B%22%22%5D', '%5B%22%22%2C%7B%7D%5D', '[["a","b","d",null],{"children":["x",{}]}]', '1'];

function oddHeaders(dice: Dice): Record<string, string> {
  const names = Array.from({ length: dice.below(3) }, () => dice.oneOf(ODD_HEADERS));
  const given = Object.fromEntries(names.map((name) => [name, header(dice)]));
  return {
    ...given,
    ...(dice.in100(50) && { accept: 'text/html' }),
    ...(dice.in100(10) && { rsc: '1', 'next-router-state-tree': dice.oneOf(STATES) }),
  };
}

function header(dice: Dice): string {
  return dice
    .oneOf(ODD_TEXTS)
    .replace(/[^\x20-\x7e]/g, '')
    .slice(0, 1_000);
}

const TYPES = [
  'application/json; charset=utf-16',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  '',
];

function sentBy(dice: Dice): Record<string, string> {
  const type = dice.in100(85) ? 'application/json' : dice.oneOf(TYPES);
  const key = dice.in100(90) ? `fuzz-key-${dice.below(1e9)}` : header(dice);
  return { 'content-type': type, 'idempotency-key': key, ...(dice.in100(10) && { 'transfer-encoding': 'chunked' }) };
}

function bodyOf(dice: Dice): Buffer {
  const kind = dice.below(100);
  if (kind < 2) return Buffer.alloc(1_200_000, dice.oneOf(['"', '[', '\\"', '{"a":']));
  if (kind < 6) return Buffer.from(Array.from({ length: dice.below(300) }, () => dice.below(256)));
  if (kind < 10) return Buffer.from(`back=${odd(dice)}&locale=en&token=${odd(dice)}`);
  const text = JSON.stringify(oddJson(dice)) ?? '';
  return Buffer.from(kind < 14 ? text.slice(0, dice.below(text.length + 1)) : text);
}
