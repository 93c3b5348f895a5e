import { isWhen } from '@/domain/when';

/**
 * The two ways to look back, which are never mixed. `then`: what was known at the moment, the log folded up to it. `about`: what
 * is known today of the moment, with all corrections and late reports, of figures that are not of a later time.
 */
const PAST_MODES = ['then', 'about'] as const;
export type PastMode = (typeof PAST_MODES)[number];

/** A moment of the past, ms, and how it is looked at. */
export type Past = { at: number; mode: PastMode };

/** `null`: the address asks for the present. */
export type ReadPast = { ok: true; past: Past | null } | { ok: false; path: 'at' | 'mode'; code: PastFault };
type PastFault = 'at.invalid' | 'at.future' | 'mode.invalid' | 'mode.alone';

const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** What an address asks: `at` as `2026-01-13T18:00+07:00`, with its offset, and `mode`. `now`: ms. */
export function readPast({ at, mode }: { at?: string | undefined; mode?: string | undefined }, now: number): ReadPast {
  if (at === undefined) return mode === undefined ? { ok: true, past: null } : refuse('mode', 'mode.alone');
  const wanted = mode === undefined ? 'then' : PAST_MODES.find((known) => known === mode);
  if (wanted === undefined) return refuse('mode', 'mode.invalid');
  const instant = readInstant(at);
  if (instant === null) return refuse('at', 'at.invalid');
  return instant > now ? refuse('at', 'at.future') : { ok: true, past: { at: instant, mode: wanted } };
}

function refuse(path: 'at' | 'mode', code: PastFault): ReadPast {
  return { ok: false, path, code };
}

/** In an address that was typed by hand, the plus of an offset arrives as a space. */
function readInstant(typed: string): number | null {
  const text = typed.replace(' ', '+');
  const [, day = ''] = INSTANT.exec(text) ?? [];
  return isWhen(day) ? Date.parse(text) : null;
}

/** An instant as addresses have it, exact to the ms: two entries of one second are two moments. */
export function instantText(at: number): string {
  const text = new Date(at + OFFSET_MS).toISOString();
  return `${text.replace(/:00\.000Z$/, '').replace(/(\.000)?Z$/, '')}+07:00`;
}

const OFFSET_MS = 7 * 3_600_000;

/** The address of the same page at a moment; null: in the present. Pages that have no past stay as they are. */
export function addressAt(address: string, past: Past | null): string {
  const [page = '', fragment] = address.split('#');
  const [path = '', query = ''] = page.split('?');
  if (!hasPast(path)) return address;
  const asked = new URLSearchParams(query);
  asked.delete('at');
  asked.delete('mode');
  if (past !== null) {
    asked.set('at', instantText(past.at));
    asked.set('mode', past.mode);
  }
  const text = asked.toString();
  return `${path}${text === '' ? '' : `?${text}`}${fragment === undefined ? '' : `#${fragment}`}`;
}

const WITH_PAST = /^\/$|^\/(figures|places|services|damage|events|updates)$|^\/(figures|places|wall)\/[^/]+$/;

function hasPast(path: string): boolean {
  return WITH_PAST.test(path) && path !== '/wall/pair';
}
