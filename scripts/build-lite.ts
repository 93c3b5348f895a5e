import { readFileSync, rmSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const FOLDER = 'dist/lite';

/** The most that a weak browser has to read before the lite wall runs. */
export const LITE_MOST_KB = 15;

/** The script, the style and the fonts of `/wall/lite`, in the JavaScript of 2017. @returns the script in kB, as it is sent. */
export async function buildLite(folder = FOLDER): Promise<number> {
  rmSync(folder, { recursive: true, force: true });
  await build({
    entryPoints: ['client/lite/lite.ts', 'client/lite/lite.css'],
    outdir: folder,
    bundle: true,
    minify: true,
    target: ['es2017', 'chrome58'],
    format: 'iife',
    loader: { '.woff2': 'file' },
    assetNames: '[name]',
    logLevel: 'warning',
  });
  return gzipSync(readFileSync(`${folder}/lite.js`)).length / 1000;
}
