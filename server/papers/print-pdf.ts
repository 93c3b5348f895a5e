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
  ...['--no-pdf-header-footer', '--host-resolver-rules=MAP * ~NOTFOUND'],
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

export type PdfPrinter = (html: string) => Promise<Uint8Array<ArrayBuffer>>;

/** Prints by a browser of this machine, one paper at a time: each takes a second and 200 MB. Null: none is configured. */
export function createPdfPrinter(chromium: string | null): PdfPrinter | null {
  if (chromium === null) return null;
  const enqueue = createQueue();
  return (html) => enqueue(() => printOnce(chromium, html));
}

async function printOnce(chromium: string, html: string): Promise<Uint8Array<ArrayBuffer>> {
  const dir = await mkdtemp(join(tmpdir(), 'paper-'));
  try {
    const [page, pdf] = [join(dir, 'paper.html'), join(dir, 'paper.pdf')];
    await writeFile(page, html, { mode: 0o600 });
    const asked = [
      ...FLAGS,
      `--user-data-dir=${join(dir, 'profile')}`,
      `--print-to-pdf=${pdf}`,
      pathToFileURL(page).href,
    ];
    await run(chromium, asked, { timeout: PATIENCE_MS, killSignal: 'SIGKILL', cwd: dir });
    return new Uint8Array(await readFile(pdf));
  } finally {
    await rm(dir, { recursive: true, force: true, maxRetries: 3 });
  }
}
