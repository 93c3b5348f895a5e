import type { LitePage } from '@/domain/displays/lite-page';
import type { DisplayCommand } from '@/domain/entries/entry';
import type { ReportAnswer, ScreenReport } from '@/domain/protocol/frames';
import { parse, post } from './ask';

/** As often as the page asks whether it is still true. */
const SAY_EVERY_MS = 5_000;
const DAY_MS = 86_400_000;
const NAME_MS = 12_000;

type ScreenShown = Pick<ScreenReport, 'scene' | 'paused' | 'trust'>;

type Screen = {
  page(): LitePage;
  /** null: it shows nothing of the board any more. */
  shown(): ScreenShown | null;
  next(): void;
};

/** A paired screen says what stands on it, and does what it is told (C7, F3). It has no test picture, and takes no picture of itself. */
export function startScreen({ page, shown, next }: Screen): void {
  let heard: number | null = null;
  const acts: { [command in DisplayCommand]?: () => void } = {
    identify: () => showName(page().screen?.name ?? ''),
    reload: () => location.reload(),
    next,
  };
  const say = async () => {
    const now = shown();
    const told = now === null ? null : await tell({ ...reportOf(page(), now), heard });
    if (told !== null) {
      heard = told.heard;
      for (const { command } of told.commands) acts[command]?.();
    }
    setTimeout(() => void say(), SAY_EVERY_MS);
  };
  void say();
  void renew();
  setInterval(() => void renew(), DAY_MS);
}

async function tell(report: object): Promise<ReportAnswer | null> {
  const answer = await post('/api/auth/display/report', report);
  // It was revoked: the server draws what this browser may see now.
  if (answer?.status === 401) location.reload();
  return answer?.status === 200 ? parse<ReportAnswer>(answer.text) : null;
}

function reportOf({ seq, hash, release }: LitePage, now: ScreenShown): object {
  const { innerWidth: width, innerHeight: height, devicePixelRatio: ratio } = window;
  return {
    seen: { s: 'wall', n: seq, h: hash },
    screen: { ...now, width, height, ratio, release, memoryMb: null, dataAt: null },
  };
}

/** The token of the day. A new one is used once, so that the one before can end. */
async function renew(): Promise<void> {
  const answer = await post('/api/auth/display');
  if (answer?.status === 200 && parse<{ isNew?: boolean }>(answer.text)?.isNew) await post('/api/auth/display');
}

function showName(name: string): void {
  const over = document.body.appendChild(document.createElement('p'));
  over.id = 'name';
  over.textContent = name;
  over.setAttribute('role', 'status');
  setTimeout(() => over.remove(), NAME_MS);
}
