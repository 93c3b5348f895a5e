// The script of /wall/lite: it asks whether the page is still true, puts in what changed, and keeps ages and scenes going.
import type { LitePage } from '@/domain/displays/lite-page';
import { waitForBoard } from './leave';
import { followServer, toldIn } from './live-page';
import { showPairing } from './pairing';
import { sayTime } from './say';
import { startScreen } from './screen';
import { createShow } from './show';

const STEP_MS = 500;

function start(first: LitePage): void {
  const show = createShow();
  const live = followServer(first, (isNews) => {
    if (isNews) show.hold();
    draw();
  });
  const say = () => {
    const { health, clock } = live;
    sayTime({ page: live.page(), now: clock.now(), connection: health.status(false), alarms: health.alarms() });
  };
  function draw(): void {
    if (live.isWiped()) return;
    say();
    show.redraw(live.page(), live.clock.now());
  }
  const shown = () => {
    const { status } = live.health.status(false);
    return live.isWiped() || status === 'revoked' ? null : { ...show.shown(), trust: status };
  };
  document.documentElement.className = 'js going';
  draw();
  let last = performance.now();
  setInterval(() => {
    const at = performance.now();
    if (!live.isWiped()) {
      say();
      show.step(live.page(), live.clock.now(), at - last);
    }
    last = at;
  }, STEP_MS);
  // The fonts come late, and decide what fits.
  for (const name of ['resize', 'load']) window.addEventListener(name, draw);
  document.addEventListener('visibilitychange', () => live.health.markDoubtful());
  window.addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowRight' || key === 'PageDown') show.go(1, live.page(), live.clock.now());
    if (key === 'ArrowLeft' || key === 'PageUp') show.go(-1, live.page(), live.clock.now());
    if (key === ' ') show.togglePause();
  });
  if (first.screen !== null)
    startScreen({ page: live.page, shown, next: () => show.go(1, live.page(), live.clock.now()) });
}

const told = toldIn(document);
if ('why' in told) {
  if (told.why !== 'pairing') waitForBoard(told.why);
  if (told.why === 'pairing' || told.why === 'closed') showPairing();
} else start(told);
