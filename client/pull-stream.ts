import type { StreamName } from '@/domain/entries/entry';
import { type Alarm, readAlarms } from '@/domain/protocol/alarms';
import { type Delta, RELEASE_HEADER, type Snapshot } from '@/domain/protocol/frames';
import { readDelta, readSnapshot } from '@/domain/protocol/read';

/** What the server answered over HTTP (S4). */
export type PullResult<S extends StreamName = 'wall'> =
  | Progress
  | { kind: 'snapshot'; snapshot: Snapshot<S>; mayTurnBack: boolean }
  | { kind: 'snapshot_needed'; head: number }
  | { kind: 'refused'; code: string }
  /** The server has no figures to give, and says why. */
  | { kind: 'unwell'; t: number; alarms: readonly Alarm[] }
  | { kind: 'failed' };

/** `release`: the build of the server; null: an older one, which does not say it. */
type Progress = {
  kind: 'delta';
  delta: Delta;
  head: number;
  t: number;
  newest: boolean;
  alarms: readonly Alarm[];
  release: string | null;
};

export type Pull<S extends StreamName = 'wall'> = {
  after(seq: number): Promise<PullResult<S>>;
  snapshot(): Promise<PullResult<S>>;
};

const PATIENCE_MS = 10_000;
const FAILED = { kind: 'failed' } as const;

export type PullOptions<S extends StreamName> = { stream: S; origin: string; fetch: typeof fetch };

/** Reads a stream over HTTP: the gaps, or all of it where no WebSocket works. Never throws. */
export function createPull<S extends StreamName>({ stream, origin, fetch: fetching }: PullOptions<S>): Pull<S> {
  const get = async (path: string, read: (body: unknown) => PullResult<S>): Promise<PullResult<S>> => {
    try {
      const response = await fetching(`${origin}${path}`, {
        cache: 'no-cache',
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      if (!response.ok) return await readFailure(response);
      const answer = read(await response.json());
      return answer.kind === 'delta' ? { ...answer, release: response.headers.get(RELEASE_HEADER) } : answer;
    } catch {
      return FAILED;
    }
  };
  return {
    after: (seq) => get(`/api/v1/streams/${stream}?after=${seq}`, (body) => readAnswer(body, stream)),
    snapshot: () => get(stream === 'wall' ? BOARD : `/api/v1/streams/${stream}`, (body) => readState(body, stream)),
  };
}

/** The wall's snapshot has its own address; the server caches its bytes there. */
const BOARD = '/api/v1/board';

function readAnswer(body: unknown, stream: StreamName): Exclude<PullResult, { kind: 'snapshot' }> {
  if (typeof body !== 'object' || body === null) return FAILED;
  const { kind, head, t, newest, alarms }: { [name in 'kind' | 'head' | 't' | 'newest' | 'alarms']?: unknown } = body;
  if (typeof head !== 'number') return FAILED;
  if (kind === 'snapshot_needed') return { kind, head };
  const delta = readDelta(body);
  if (delta?.s !== stream || typeof t !== 'number') return FAILED;
  // An older release does not say it.
  return { kind: 'delta', delta, head, t, newest: newest !== false, alarms: readAlarms(alarms), release: null };
}

function readState<S extends StreamName>(body: unknown, stream: S): PullResult<S> {
  const snapshot = readSnapshot(body, stream);
  return snapshot ? { kind: 'snapshot', snapshot, mayTurnBack: false } : FAILED;
}

/** 401 and 403 end the connection for good. Every other failure is temporary. */
async function readFailure(response: Response): Promise<Exclude<PullResult, { kind: 'snapshot' }>> {
  const { status } = response;
  if (status === 503) return readUnwell(await response.json());
  if (status === 401) return { kind: 'refused', code: 'session.missing' };
  return status === 403 ? { kind: 'refused', code: 'role.missing' } : FAILED;
}

/** `{"error":{"details":{"t":…,"alarms":[…]}}}`: without an alarm it says no more than any other fault. */
function readUnwell(body: unknown): Exclude<PullResult, { kind: 'snapshot' }> {
  const { error }: { error?: { details?: { t?: unknown; alarms?: unknown } } } = Object(body);
  const { t, alarms: raw } = error?.details ?? {};
  const alarms = readAlarms(raw);
  return typeof t === 'number' && alarms.length > 0 ? { kind: 'unwell', t, alarms } : FAILED;
}
