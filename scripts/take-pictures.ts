// Pictures of every page in both languages, to be looked at: docs/pictures. Needs no running server; it starts a demo.
import { mkdirSync } from 'node:fs';
import { type Browser, chromium } from '@playwright/test';
import { type Demo, enterDemo, startDemo } from '@/tests/support/demo';
import { BROWSER_ARGS, ensureBrowser } from './find-browser';

const FOLDER = 'docs/pictures';
const DESK = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };
const WALL = { width: 1920, height: 1080 };

type Shot = { name: string; path: string; viewport: typeof DESK; theme: 'light' | 'dark' };

const SHOTS: Shot[] = [
  { name: 'board', path: '/', viewport: DESK, theme: 'light' },
  { name: 'board', path: '/', viewport: DESK, theme: 'dark' },
  { name: 'board', path: '/', viewport: PHONE, theme: 'light' },
  { name: 'wall', path: '/wall', viewport: WALL, theme: 'dark' },
  { name: 'wall', path: '/wall', viewport: WALL, theme: 'light' },
  { name: 'updates', path: '/updates', viewport: DESK, theme: 'light' },
  { name: 'update', path: '/updates/87', viewport: DESK, theme: 'light' },
  { name: 'new-update', path: '/desk/updates/new', viewport: DESK, theme: 'light' },
  { name: 'new-update', path: '/desk/updates/new', viewport: PHONE, theme: 'dark' },
  { name: 'sign-in', path: '/sign-in', viewport: DESK, theme: 'light' },
  { name: 'not-found', path: '/nowhere', viewport: DESK, theme: 'light' },
];

/** Charts come after first paint, fonts may come later still. */
const SETTLE_MS = 1_500;

async function takePictures(browser: Browser, demo: Demo): Promise<void> {
  const storageState = await enterDemo(browser, demo);
  for (const { name, path, viewport, theme } of SHOTS) {
    const context = await browser.newContext({ viewport, storageState, reducedMotion: 'reduce' });
    const page = await context.newPage();
    for (const lang of ['km', 'en']) {
      await page.goto(`${demo.url}${path}?lang=${lang}&theme=${theme}`, { waitUntil: 'load' });
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await page.waitForTimeout(SETTLE_MS);
      const file = `${FOLDER}/${name}-${lang}-${theme}-${viewport.width}.png`;
      await page.screenshot({ path: file, fullPage: viewport !== WALL });
      console.log(file);
    }
    await context.close();
  }
}

mkdirSync(FOLDER, { recursive: true });
const executablePath = ensureBrowser();
const browser = await chromium.launch({ args: BROWSER_ARGS, ...(executablePath && { executablePath }) });
const demo = await startDemo(['--no-replay', ...process.argv.slice(2)]);
try {
  await takePictures(browser, demo);
} finally {
  await browser.close();
  await demo.stop();
}
