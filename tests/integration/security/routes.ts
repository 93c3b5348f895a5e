import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACTS as BRIEFING_ACTS } from '@/app/api/v1/briefings/acts';
import { ACTS as DRAFT_ACTS } from '@/app/api/v1/drafts/acts';
import { ACTS as PERSON_ACTS } from '@/app/api/v1/people/acts';
import { ACTS as QUESTION_ACTS } from '@/app/api/v1/questions/acts';
import { ACTS as SPEECH_ACTS } from '@/app/api/v1/speeches/acts';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** `params`: the act, where one file answers for a table of them. */
export type Route = { name: string; method: string; path: string; file: string; params: Record<string, string> };

/** The acts of each table; a route `[act]` without a table here fails. */
const ACTS: Record<string, string[]> = {
  '/api/v1/briefings/[id]/[act]': Object.keys(BRIEFING_ACTS),
  '/api/v1/speeches/[id]/[act]': Object.keys(SPEECH_ACTS),
  '/api/v1/questions/[id]/[act]': Object.keys(QUESTION_ACTS),
  '/api/v1/drafts/[id]/[act]': Object.keys(DRAFT_ACTS),
  '/api/v1/people/[id]/[act]': Object.values(PERSON_ACTS),
};

/** Every method of every route, `GET /api/v1/board`, as the files under `app/` export them; each act of a table by itself. */
export function routesOfApp(): Route[] {
  const files = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(^|\/)route\.ts$/.test(file),
  );
  return files.sort().flatMap((file) => {
    const text = readFileSync(join('app', file), 'utf8');
    const path = `/${file.replace(/\/?route\.ts$/, '')}`;
    const own = { file: `@/app/${file.replace(/\.ts$/, '')}` };
    return METHODS.filter((method) => isExported(text, method)).flatMap((method) =>
      addressesOf(path).map(({ path, params }) => ({ ...own, name: `${method} ${path}`, method, path, params })),
    );
  });
}

function addressesOf(path: string): Pick<Route, 'path' | 'params'>[] {
  if (!path.includes('[act]')) return [{ path, params: {} }];
  const acts = ACTS[path];
  if (!acts) throw new Error(`The acts of ${path} are not known`);
  return acts.map((act) => ({ path: path.replace('[act]', act), params: { act } }));
}

function isExported(text: string, method: string): boolean {
  return new RegExp(`export (async )?(function|const) ${method}\\b|export \\{[^}]*\\b${method}\\b[^}]*\\}`).test(text);
}
