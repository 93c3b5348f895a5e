// Takes pictures of every page in both languages into docs/pictures, for people to look at. It starts a demo by itself.
import { mkdirSync } from 'node:fs';
import { type Browser, chromium } from '@playwright/test';
import { type Demo, enterAs, startDemo } from '@/tests/support/demo';
import { BROWSER_ARGS, browserToLaunch } from './find-browser';

const FOLDER = 'docs/pictures';
const DESK = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };
const WALL = { width: 1920, height: 1080 };
const UPRIGHT = { width: 1080, height: 1920 };

type Shot = {
  name: string;
  path: string;
  viewport: typeof DESK;
  theme: 'light' | 'dark';
  /** True: the whole page. False: only what a person sees without scrolling. */
  whole?: boolean;
};

const SHOTS: Shot[] = [
  { name: 'board', path: '/', viewport: DESK, theme: 'light' },
  { name: 'board', path: '/', viewport: DESK, theme: 'dark', whole: true },
  { name: 'board', path: '/', viewport: PHONE, theme: 'light', whole: true },
  { name: 'wall', path: '/wall', viewport: WALL, theme: 'dark' },
  { name: 'wall', path: '/wall', viewport: WALL, theme: 'light' },
  { name: 'wall', path: '/wall', viewport: UPRIGHT, theme: 'dark' },
  ...['displacement', 'services', 'provinces', 'ladder', 'latest'].map((scene) => {
    return { name: `wall-${scene}`, path: `/wall/${scene}`, viewport: WALL, theme: 'dark' as const };
  }),
  ...[
    'desk',
    'updates',
    'updates/88',
    'updates/88/correct',
    'admin',
    'admin/people',
    'admin/settings',
    'admin/audit',
  ].map((path) => ({
    name: path.replaceAll('/', '-'),
    path: `/${path}`,
    viewport: DESK,
    theme: 'light' as const,
    whole: true,
  })),
  ...['report', 'event', 'notice'].map((kind) => {
    return {
      name: `new-${kind}`,
      path: `/desk/updates/new?kind=${kind}`,
      viewport: DESK,
      theme: 'light' as const,
      whole: true,
    };
  }),
  { name: 'new-report', path: '/desk/updates/new?kind=report', viewport: PHONE, theme: 'dark', whole: true },
  { name: 'account', path: '/account', viewport: DESK, theme: 'light', whole: true },
  { name: 'about', path: '/about', viewport: DESK, theme: 'light' },
  { name: 'sign-in', path: '/sign-in', viewport: DESK, theme: 'light' },
  { name: 'not-found', path: '/nowhere', viewport: DESK, theme: 'light' },
];

/** Pages that anybody on the network may read are shown without a session. */
const READ_BY_ALL = ['/', '/wall', '/updates', '/sign-in'];

/** Charts come after the first paint, and fonts may come even later. */
const SETTLE_MS = 1_500;

async function takePictures(browser: Browser, demo: Demo): Promise<void> {
  const session = await enterAs(browser, demo, ['viewer', 'editor', 'approver', 'admin']);
  for (const { name, path, viewport, theme, whole = false } of SHOTS) {
    const entered = READ_BY_ALL.includes(path) ? {} : { storageState: session };
    const context = await browser.newContext({ viewport, ...entered, reducedMotion: 'reduce' });
    const page = await context.newPage();
    for (const lang of ['km', 'en']) {
      const choices = new URLSearchParams({ lang, theme });
      await page.goto(`${demo.url}${path}${path.includes('?') ? '&' : '?'}${choices}`, { waitUntil: 'load' });
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await page.waitForTimeout(SETTLE_MS);
      const file = `${FOLDER}/${name}-${lang}-${theme}-${viewport.width}.png`;
      await page.screenshot({ path: file, fullPage: whole });
      console.log(file);
    }
    await context.close();
  }
}

mkdirSync(FOLDER, { recursive: true });
const browser = await chromium.launch({ args: BROWSER_ARGS, ...browserToLaunch() });
const demo = await startDemo(['--no-replay', ...process.argv.slice(2)]);
try {
  await takePictures(browser, demo);
} finally {
  await browser.close();
  await demo.stop();
}
