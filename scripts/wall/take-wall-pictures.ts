// Takes a picture of every scene of the wall in each language, theme, size and state into test-results/wall, with a sheet of
// all of them, and fails where words are cut, over an edge or on one another: npm run pictures:wall -- --states normal,large
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from '@playwright/test';
import { SCENES } from '@/domain/scenes/scenes';
import { BROWSER_ARGS, browserToLaunch } from '@/scripts/find-browser';
import { faultsOfLook } from '@/tests/support/browser/wall-look';
import { type Demo, enterAs, startDemo } from '@/tests/support/demo';
import { postAs, STATES } from './states';

const FOLDER = 'test-results/wall';
const { values } = parseArgs({
  options: {
    states: { type: 'string', default: [...Object.keys(STATES), 'lost', 'stale', 'empty'].join() },
    scenes: { type: 'string', default: SCENES.join() },
    sizes: { type: 'string', default: '1280x720,1920x1080,1920x1200,3840x2160,1080x1920' },
    languages: { type: 'string', default: 'km,en' },
    themes: { type: 'string', default: 'dark,light' },
    built: { type: 'boolean', default: false },
  },
});
const listed = (key: 'states' | 'scenes' | 'sizes' | 'languages' | 'themes') => values[key].split(',');

type Shot = { file: string; width: number };

/** All looks of what a server shows now. */
async function takeState(browser: Browser, url: string, state: string): Promise<{ shots: Shot[]; faults: string[] }> {
  const [shots, faults]: [Shot[], string[]] = [[], []];
  for (const size of listed('sizes')) {
    const [width = 0, height = 0] = size.split('x').map(Number);
    const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' });
    if (state === 'lost') await page.clock.install();
    for (const { scene, lang, theme } of looks(state)) {
      const file = `${FOLDER}/${state}-${scene}-${lang}-${theme}-${size}.png`;
      await openScene(page, `${url}/wall/${scene}?lang=${lang}&theme=${theme}`, state === 'lost');
      faults.push(...(await faultsOn(page, file)));
      shots.push({ file, width: width > height ? 320 : 180 });
    }
    await page.close();
  }
  return { shots, faults };
}

async function faultsOn(page: Page, file: string): Promise<string[]> {
  const found = await faultsOfLook(page);
  await page.screenshot({ path: file });
  for (const fault of found) console.error(`${file}: ${fault}`);
  return found;
}

function looks(state: string): { scene: string; lang: string; theme: string }[] {
  // What a setting changes stands on two of them.
  const isOn = (scene: string) => (state === 'map' ? ['overview', 'provinces'].includes(scene) : scene !== 'notice');
  const scenes = listed('scenes').filter((scene) => (state === 'notices' ? scene === 'notice' : isOn(scene)));
  return scenes.flatMap((scene) =>
    listed('languages').flatMap((lang) => listed('themes').map((theme) => ({ scene, lang, theme }))),
  );
}

/** `isLost`: without a connection for more than a minute. */
async function openScene(page: Page, address: string, isLost: boolean): Promise<void> {
  await page.context().setOffline(false);
  await page.goto(address);
  await page.locator('.wall-stage').waitFor();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  // Its script runs.
  await page.locator('[data-connection="live"]').waitFor();
  if (isLost) {
    await page.context().setOffline(true);
    await page.clock.fastForward(90_000);
    await page.locator('.wall-lost').waitFor();
  }
  // The plot and the pages are measured after the first paint.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
}

/** The browser reads the pictures from their files: two hundred of them in one page took longer than it waits. */
async function sheetOf(browser: Browser, shots: readonly Shot[], state: string): Promise<void> {
  const file = resolve(FOLDER, `sheet-${state}.html`);
  writeFileSync(file, sheetHtml(shots));
  const page = await browser.newPage({ viewport: { width: 1640, height: 600 } });
  await page.goto(pathToFileURL(file).href, { timeout: 0 });
  await page.screenshot({ path: `${FOLDER}/sheet-${state}.png`, fullPage: true, timeout: 0 });
  await page.close();
}

/** A server of its own for each time: on the evening of the newest report, or weeks after the last one. */
async function withDemo(at: string, act: (demo: Demo) => Promise<void>): Promise<void> {
  const demo = await startDemo(['--no-replay', '--at', at, ...(values.built ? ['--built'] : [])]);
  try {
    await act(demo);
  } finally {
    await demo.stop();
  }
}

mkdirSync(FOLDER, { recursive: true });

const browser = await chromium.launch({ args: BROWSER_ARGS, ...browserToLaunch() });
const faults: string[] = [];

const taken: Shot[] = [];

async function look(url: string, state: string): Promise<void> {
  const { shots, faults: found } = await takeState(browser, url, state);
  faults.push(...found);
  taken.push(...shots);
  await sheetOf(browser, shots, state);
  console.log(`${state}: ${shots.length} pictures, ${found.length} faults`);
}

/** Pictures beside each other; each opens in full. */
function sheetHtml(shots: readonly Shot[]): string {
  const images = shots.map(({ file, width }) => {
    const name = basename(file);
    return `<a href="${name}"><img width="${width}" src="${name}" alt="${name}" title="${name}"></a>`;
  });
  return `<!doctype html><meta charset="utf-8"><title>Wall</title><body style="margin:4px;background:#777">${images.join('\n')}`;
}

/** The server's time, which goes on from the moment of the demo. */
async function timeOf(url: string): Promise<number> {
  const { head } = await (await fetch(`${url}/api/v1/streams/wall?after=0`)).json();
  const { t } = await (await fetch(`${url}/api/v1/streams/wall?after=${head}`)).json();
  return t;
}

const AT = '2026-01-14T20:00+07:00';
await withDemo(AT, async (demo) => {
  const context = await browser.newContext({
    storageState: await enterAs(browser, demo, ['editor', 'approver', 'admin']),
  });
  const post = postAs(context.request, demo.url);
  for (const [state, enter] of Object.entries(STATES)) {
    await enter(post, await timeOf(demo.url));
    if (listed('states').includes(state)) await look(demo.url, state);
    if (state === 'normal' && listed('states').includes('lost')) await look(demo.url, 'lost');
  }
  await context.close();
});
if (listed('states').includes('stale')) {
  await withDemo('2026-04-01T08:00+07:00', (demo) => look(demo.url, 'stale'));
}
if (listed('states').includes('empty')) {
  await withDemo('2025-12-01T08:00+07:00', (demo) => look(demo.url, 'empty'));
}
await browser.close();
writeFileSync(`${FOLDER}/sheet.html`, sheetHtml(taken));
process.exit(faults.length === 0 ? 0 : 1);
