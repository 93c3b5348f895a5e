import { call, isRecord, newKey } from '@/client/api';

/** What a page of the room hears. `line`: what the aide sent last; `people`: who else is where. */
export type RoomHeard = {
  line: { id: string; km: string | null; en: string | null; sentAt: string } | null;
  people: { name: string; part: string | null }[];
};

/** The figures that do not stand any more as the edition has them, by `update.line`. */
export type ChangedIds = readonly string[];

export type PodiumLinkOptions = {
  briefing: string;
  /** Null: this page knows the figures from the board. */
  edition: number | null;
  /** The part that is on the screen, for the others. */
  part(): string;
  onHeard(heard: RoomHeard): void;
  onChanged?(ids: ChangedIds): void;
  /** Whether the server answered. */
  onContact?(isThere: boolean): void;
};

const EVERY_MS = 3_000;

/** Asks the server again and again, one request after the other, so that a slow network does not pile them up. */
export function openPodiumLink(options: PodiumLinkOptions): { stop(): void } {
  const page = newKey();
  let isStopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ask = async () => {
    const [heard, changed] = await Promise.all([sign(options, { page, open: true }), changedOf(options.edition)]);
    if (isStopped) return;
    tell(options, heard, changed);
    timer = setTimeout(() => void ask(), EVERY_MS);
  };
  void ask();
  return {
    stop() {
      isStopped = true;
      clearTimeout(timer);
      void sign(options, { page, open: false });
    },
  };
}

function tell(options: PodiumLinkOptions, heard: RoomHeard | null, changed: ChangedIds | null): void {
  options.onContact?.(heard !== null && changed !== null);
  if (heard) options.onHeard(heard);
  if (changed) options.onChanged?.(changed);
}

type PresenceSign = { page: string; open: boolean };

async function sign({ briefing, part }: PodiumLinkOptions, signed: PresenceSign): Promise<RoomHeard | null> {
  const reply = await call(`/api/v1/briefings/${briefing}/presence`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...signed, part: part() }),
  });
  return reply?.ok && isRecord(reply.body) ? (reply.body as RoomHeard) : null;
}

async function changedOf(edition: number | null): Promise<ChangedIds | null> {
  if (edition === null) return [];
  const reply = await call(`/api/v1/editions/${edition}/standing`);
  if (!reply?.ok || !isRecord(reply.body) || !Array.isArray(reply.body.changed)) return null;
  return reply.body.changed.map((each: { id: string }) => each.id);
}
