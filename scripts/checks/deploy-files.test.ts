import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const read = (file: string) => readFileSync(file, 'utf8');
const dockerfile = read('Dockerfile');
const deployed = ['Dockerfile', 'compose.yaml', ...readdirSync('deploy').map((name) => join('deploy', name))];
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

/** Made by the build, so not in the repository. */
const MADE = ['node_modules', '.next', 'dist'];

const copied = [...dockerfile.matchAll(/^COPY (?:--from=\w+ )?(.+)$/gm)].flatMap(([, paths = '']) =>
  paths
    .split(' ')
    .slice(0, -1)
    .map((path) => path.replace(/^\/app\//, '')),
);
const inImage = copied.filter((path) => path !== '.');

/** What a pattern finds in each of the files. */
function found(pattern: RegExp): [file: string, text: string][] {
  return deployed.flatMap((file) =>
    [...read(file).matchAll(pattern)].map(([, text = '']): [string, string] => [file, text]),
  );
}

describe('Dockerfile, compose files and units', () => {
  it('copy what is there', () => {
    expect(inImage.length).toBeGreaterThan(10);
    expect(inImage.filter((path) => !MADE.includes(path) && !existsSync(path))).toEqual([]);
  });

  it('start what is there, by commands that are there', () => {
    const paths = found(/(?:node(?: --[\w-]+)*|")\s*"?(scripts\/[\w/.-]+)/g);
    expect(paths.length).toBeGreaterThan(1);
    expect(paths.filter(([, path]) => !existsSync(path))).toEqual([]);
    const commands = found(/npm run (?:--silent )?([\w:]+)/g);
    expect(commands.length).toBeGreaterThan(1);
    expect(commands.filter(([, name]) => scripts[name] === undefined)).toEqual([]);
  });

  it('the image has every file of ours that its tools load', () => {
    const tools = ['user', 'token', 'settings', 'backup', 'restore', 'verify', 'doctor'];
    const loaded = loadedFrom(tools.map((name) => scripts[name]?.replace('tsx ', '') ?? name));
    expect(loaded.length).toBeGreaterThan(100);
    const has = (file: string) => inImage.some((path) => file === path || file.startsWith(`${path}/`));
    expect(loaded.filter((file) => !has(file))).toEqual([]);
  });

  it('set only what docs/operations.md explains', () => {
    const page = read('docs/operations.md');
    const set = found(/^ +(?:- )?([A-Z]+_[A-Z_]+): /gm).concat(found(/^Environment=.*?\b([A-Z]+_DIR)=/gm));
    expect(set.length).toBeGreaterThan(5);
    expect(set.filter(([, name]) => !/^POSTGRES_|^BOARD_NAME$/.test(name) && !page.includes(`\`${name}\``))).toEqual(
      [],
    );
  });

  it('keep secrets and data out of the image', () => {
    const ignored = read('.dockerignore').split('\n');
    for (const path of ['.git', 'data', 'node_modules', '.env', '.env.*']) expect(ignored).toContain(path);
    expect(dockerfile).toMatch(/^USER node$/m);
    expect(dockerfile.match(/npm (?:ci|install)\b/g)).toEqual(['npm ci', 'npm ci']);
  });
});

/** These files and all that they import of ours. */
function loadedFrom(entries: string[]): string[] {
  const loaded = [...entries];
  for (const file of loaded) for (const one of importsOf(file)) if (!loaded.includes(one)) loaded.push(one);
  return loaded;
}

function importsOf(file: string): string[] {
  // Generated code imports only its own.
  if (file.endsWith('.json') || file.startsWith('server/db/generated/')) return [];
  const paths = read(file).matchAll(/(?:from |import\()'(@\/[^']+|\.\.?\/[^']+)'/g);
  return [...paths].map(([, path = '']) => resolve(file, path));
}

/** `@/server/x` or `./x`, from `file`, as a path in the repository. */
function resolve(file: string, path: string): string {
  const plain = path.startsWith('@/') ? path.slice(2) : join(file, '..', path);
  const is = [plain, `${plain}.ts`, `${plain}.tsx`, join(plain, 'index.ts')].find(
    (one) => /\.\w+$/.test(one) && existsSync(one),
  );
  if (!is) throw new Error(`${file} imports ${path}, which is not there`);
  return is;
}
