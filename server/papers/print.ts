import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { createQueue } from '@/server/log/queue';

const run = promisify(execFile);

const PATIENCE_MS = 60_000;

/** The page has all that it needs inside it, so the browser gets no network. Root cannot use its sandbox. */
const FLAGS = [
  ...['--headless', '--disable-gpu', '--no-first-run', '--disable-extensions', '--disable-background-networking'],
  '--host-resolver-rules=MAP * ~NOTFOUND',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

type FileBytes = Promise<Uint8Array<ArrayBuffer>>;
export type Printer = {
  pdf(html: string): FileBytes;
  /** The upper left corner of the page, `width` by `height` in CSS pixels, two dots to one. */
  png(html: string, size: { width: number; height: number }): FileBytes;
};

/** Prints and draws by a browser of this machine, one paper at a time: each takes a second and 200 MB. Null: none is configured. */
export function createPrinter(chromium: string | null): Printer | null {
  if (chromium === null) return null;
  const enqueue = createQueue();
  const print = (html: string, into: Into) => enqueue(() => printOnce(chromium, html, into));
  return {
    pdf: (html) =>
      print(html, { file: 'paper.pdf', flags: (file) => ['--no-pdf-header-footer', `--print-to-pdf=${file}`] }),
    png: (html, { width, height }) =>
      print(html, {
        file: 'slide.png',
        flags: (file) => [
          ...[`--window-size=${width},${height}`, '--force-device-scale-factor=2', '--hide-scrollbars'],
          `--screenshot=${file}`,
        ],
      }),
  };
}

type Into = { file: string; flags(file: string): string[] };

async function printOnce(chromium: string, html: string, into: Into): FileBytes {
  const dir = await mkdtemp(join(tmpdir(), 'paper-'));
  try {
    const [page, made] = [join(dir, 'paper.html'), join(dir, into.file)];
    await writeFile(page, html, { mode: 0o600 });
    const asked = [...FLAGS, `--user-data-dir=${join(dir, 'profile')}`, ...into.flags(made), pathToFileURL(page).href];
    await run(chromium, asked, { timeout: PATIENCE_MS, killSignal: 'SIGKILL', cwd: dir });
    return new Uint8Array(await readFile(made));
  } finally {
    await rm(dir, { recursive: true, force: true, maxRetries: 3 });
  }
}
