// Fails when a page is not true: an example of docs/style.md is not in the file that it names; docs/api.md lacks a route or
// has one too many; so has the tree of docs/architecture.md a folder; two decisions share a number.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const read = (file: string) => readFileSync(file, 'utf8');
const list = (...paths: string[]) =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', ...paths], { encoding: 'utf8' })
    .split('\n')
    .filter((file) => file !== '' && existsSync(file));
const tight = (text: string) => text.replace(/\s+/g, '');

/** Checks examples: the file must contain each part between two `…`, in this order, without regard to white space. */
function faultsOfStyle(): string[] {
  const blocks = [...read('docs/style.md').matchAll(/^```tsx?\n([\s\S]*?)^```/gm)].map(([, block = '']) => block);
  const parts = blocks.flatMap((block) => block.split(/^(?=\/\/ (?:after|before)\b)/m)).filter((part) => part !== '');
  return parts.flatMap((part) => {
    const [head = '', ...lines] = part.split('\n');
    if (head.startsWith('// before')) return [];
    const file = /^\/\/ after: (\S+)$/.exec(head)?.[1];
    if (file === undefined || !existsSync(file)) return [`docs/style.md: no file is named by "${head}"`];
    const missing = firstMissing(tight(read(file)), lines.join('\n').split('…').map(tight));
    return missing === null ? [] : [`docs/style.md: ${file} does not hold ${missing}`];
  });
}

function firstMissing(text: string, pieces: string[]): string | null {
  let from = 0;
  for (const piece of pieces) {
    const at = text.indexOf(piece, from);
    if (at < 0) return piece;
    from = at + piece.length;
  }
  return null;
}

/** Routes that catch all other addresses, or that no browser or program calls. */
const NO_ROUTES = ['app/api/v1/[...path]/route.ts', 'app/api/auth/[...all]/route.ts', 'app/refused/route.ts'];
const METHOD = /^export (?:async )?(?:function|const) (GET|POST|PUT|PATCH|DELETE)\b/gm;
const LIBRARY_ROUTE = /^ {2}\[?['`]((?:GET|POST) [^'`]+)['`]\]?:/gm;

/** The addresses of a table of acts, which is `acts.ts` above `[id]/[act]`: the texts of its rows, or their keys. */
const ACT = /^ {2}'?([\w-]+)'?: '([\w.-]+)',$/gm;

function actsOf(file: string): string[] {
  const table = /^(.*)\/\[id\]\/\[act\]\/route\.ts$/.exec(file)?.[1];
  if (table === undefined) return [''];
  return [...read(`${table}/acts.ts`).matchAll(ACT)].map(([, key = '', text = '']) =>
    text.includes('.') ? key : text,
  );
}

function routes(): string[] {
  const own = list('app/**/route.ts').filter((file) => !NO_ROUTES.includes(file));
  const path = (file: string) =>
    file
      .slice('app'.length, -'/route.ts'.length)
      .replace('[act]', '')
      .replace(/\[(\w+)\]/g, ':$1');
  const library = [...read('server/http/auth/routes.ts').matchAll(LIBRARY_ROUTE)].map(([, route = '']) => route);
  return [
    ...own.flatMap((file) =>
      [...read(file).matchAll(METHOD)].flatMap(([, method]) =>
        actsOf(file).map((act) => `${method} ${path(file)}${act}`),
      ),
    ),
    ...library.map((route) => route.replace(/\$\{OIDC\}/, 'oidc')),
  ];
}

/** Each code span that begins with a method. A query after the path is no part of the route. */
function faultsOfApi(): string[] {
  const spans = [...read('docs/api.md').matchAll(/`((?:GET|POST|PUT|PATCH|DELETE) \/[^`?\s]*)/g)];
  const named = new Set(spans.map(([, route = '']) => route));
  const known = new Set(routes());
  return [
    ...[...known].filter((route) => !named.has(route)).map((route) => `docs/api.md lacks ${route}`),
    ...[...named].filter((route) => !known.has(route)).map((route) => `docs/api.md names ${route}, which is no route`),
  ];
}

const TREE_OF = ['domain', 'server', 'client', 'components'];

/** The lines of one folder in the tree: its own line and the indented lines below it. */
function branchOf(tree: string, top: string): string {
  return new RegExp(`^${top}/.*\\n(?: .*\\n)*`, 'm').exec(tree)?.[0] ?? '';
}

function foldersNamed(branch: string): string[] {
  const plain = branch.replace(/\{([^}]*)\}\//g, (_, names: string) => names.replaceAll(',', '/ ').concat('/'));
  return [...plain.matchAll(/[\w-]+(?=\/)/g)].map(([name]) => name).slice(1);
}

/** Checks the first two levels below a folder: the tree names each folder there, and no other. */
function faultsOfTree(): string[] {
  const tree = /^## The tree\n+```\n([\s\S]*?)^```/m.exec(read('docs/architecture.md'))?.[1] ?? '';
  return TREE_OF.flatMap((top) => {
    const paths = list(`${top}/*`).map((file) => file.split('/').slice(1, -1));
    const real = new Set(paths.flatMap((folders) => folders.slice(0, 2)).filter((name) => name !== 'generated'));
    const named = new Set(foldersNamed(branchOf(tree, top)).filter((name) => name !== 'generated'));
    return [
      ...[...real].filter((name) => !named.has(name)).map((name) => `docs/architecture.md: ${top}/ lacks ${name}/`),
      ...[...named].filter((name) => !real.has(name)).map((name) => `docs/architecture.md: ${top}/ has no ${name}/`),
    ];
  });
}

const DECISION = /^docs\/decisions\/(\d{4})-[\w-]+\.md$/;

/** Others cite a decision by its number: its name and its title must carry it, and no two the same. */
function faultsOfDecisions(): string[] {
  return list('docs/decisions/*.md').flatMap((file, index) => {
    const number = Number(DECISION.exec(file)?.[1]);
    const isTitled = read(file).startsWith(`# ${number}. `);
    return number === index + 1 && isTitled ? [] : [`${file} should be decision ${index + 1} by its name and title`];
  });
}

const faults = [...faultsOfStyle(), ...faultsOfApi(), ...faultsOfTree(), ...faultsOfDecisions()];
for (const fault of faults) console.error(fault);
process.exit(faults.length === 0 ? 0 : 1);
