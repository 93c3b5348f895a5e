import type { Delta, Snapshot } from '@/domain/protocol/frames';
import { readDelta, readSnapshot } from '@/domain/protocol/read';

/** What the server said over HTTP (S4). */
export type Pulled =
  | { kind: 'delta'; delta: Delta; head: number; t: number }
  | { kind: 'snapshot'; snapshot: Snapshot; mayTurnBack: boolean }
  | { kind: 'snapshot_needed'; head: number }
  | { kind: 'refused'; code: string }
  | { kind: 'failed' };

export type Pull = { after(seq: number): Promise<Pulled>; snapshot(): Promise<Pulled> };

const PATIENCE_MS = 10_000;
const FAILED: Pulled = { kind: 'failed' };

/** The board over HTTP: the way for gaps, and for all of it where no WebSocket gets through. Never throws. */
export function createPull(origin: string, fetching: typeof fetch): Pull {
  const get = async (path: string, read: (body: unknown) => Pulled): Promise<Pulled> => {
    try {
      const response = await fetching(`${origin}${path}`, {
        cache: 'no-cache',
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      return response.ok ? read(await response.json()) : readFailure(response);
    } catch {
      return FAILED;
    }
  };
  return {
    after: (seq) => get(`/api/v1/streams/wall?after=${seq}`, readAnswer),
    snapshot: () => get('/api/v1/board', readBoard),
  };
}

function readAnswer(body: unknown): Pulled {
  if (typeof body !== 'object' || body === null) return FAILED;
  const { kind, head, t }: { kind?: unknown; head?: unknown; t?: unknown } = body;
  if (typeof head !== 'number') return FAILED;
  if (kind === 'snapshot_needed') return { kind, head };
  const delta = readDelta(body);
  return delta && typeof t === 'number' ? { kind: 'delta', delta, head, t } : FAILED;
}

function readBoard(body: unknown): Pulled {
  const snapshot = readSnapshot(body);
  return snapshot ? { kind: 'snapshot', snapshot, mayTurnBack: false } : FAILED;
}

/** 401 and 403 end the connection; every other status passes. */
function readFailure({ status }: Response): Pulled {
  if (status === 401) return { kind: 'refused', code: 'session.missing' };
  return status === 403 ? { kind: 'refused', code: 'role.missing' } : FAILED;
}
