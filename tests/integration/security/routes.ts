import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

export type Route = { name: string; method: string; path: string; file: string };

/** Every method of every route, `GET /api/v1/board`, as the files under `app/` export them. */
export function routesOfApp(): Route[] {
  const files = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(^|\/)route\.ts$/.test(file),
  );
  return files.sort().flatMap((file) => {
    const text = readFileSync(join('app', file), 'utf8');
    const path = `/${file.replace(/\/?route\.ts$/, '')}`;
    return METHODS.filter((method) => isExported(text, method)).map((method) => {
      return { name: `${method} ${path}`, method, path, file: `@/app/${file.replace(/\.ts$/, '')}` };
    });
  });
}

function isExported(text: string, method: string): boolean {
  return new RegExp(`export (async )?(function|const) ${method}\\b|export \\{[^}]*\\b${method}\\b[^}]*\\}`).test(text);
}
