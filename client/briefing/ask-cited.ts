import { call, isRecord } from '@/client/api';
import type { CitedFigure } from '@/domain/briefing/flags';
import { type Citation, citationKey } from '@/domain/briefing/spoken-text';
import type { Position } from '@/domain/protocol/frames';

/** What is known of figures, and where the board was from which it is known. */
type CitedAnswer = { cited: CitedFigure[]; position: Position };

/** A server that is behind, or did not answer, is asked again after this time. */
const AGAIN_MS = 400;
/** The server answers for so many at once. */
const MOST = 2_000;

/**
 * What became of quoted figures by entry `seq` of the board. Only the figures come over the wire, no text and no page, so it is known
 * soon also beside 200 texts, and on a busy machine. `stop` ends the asking.
 */
export function askCited(
  quoted: readonly Citation[],
  seq: number,
  onRead: (now: CitedAnswer) => void,
): { stop(): void } {
  const citations = [...new Map(quoted.map((each) => [citationKey(each), each])).values()];
  const stopped = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ask = async () => {
    const read = await readAll(citations, stopped.signal);
    if (stopped.signal.aborted) return;
    if (read !== null && read.position.seq >= seq) onRead(read);
    else timer = setTimeout(() => void ask(), AGAIN_MS);
  };
  void ask();
  return {
    stop() {
      stopped.abort();
      clearTimeout(timer);
    },
  };
}

/** Null: a part was not answered. */
async function readAll(citations: readonly Citation[], signal: AbortSignal): Promise<CitedAnswer | null> {
  const parts = Array.from({ length: Math.max(1, Math.ceil(citations.length / MOST)) }, (_, at) =>
    readPart(citations.slice(at * MOST, (at + 1) * MOST), signal),
  );
  const [first = null, ...more] = await Promise.all(parts);
  return more.reduce(
    (known, part) => known && part && { cited: [...known.cited, ...part.cited], position: oldest(known, part) },
    first,
  );
}

async function readPart(citations: readonly Citation[], signal: AbortSignal): Promise<CitedAnswer | null> {
  const named = citations.map(({ update, revision, line }) => ({ update, revision, line }));
  const reply = await call('/api/v1/cited', {
    ...{ method: 'POST', signal },
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ citations: named }),
  });
  // The server's own answer; who calls knows its shape.
  return reply?.ok && isRecord(reply.body) ? (reply.body as CitedAnswer) : null;
}

function oldest(a: CitedAnswer, b: CitedAnswer): Position {
  return a.position.seq <= b.position.seq ? a.position : b.position;
}
