import { isRecord } from '@/client/api';
import type { Refusal, Success } from '@/domain/outcome';

/** The definite end of an intent: it is written, or it never will be. */
export type DefiniteAnswer = Success<Record<string, unknown>> | Refusal;

/** `takes`: what the body needs of that draft as the other one left it. */
type Dependency = { key: string; takes: readonly ('version' | 'revision')[] };

/** One intent as it is kept. Until `answer` is there it is "not yet confirmed". */
export type OutboxEntry = {
  key: string;
  /** Whose it is: nobody else's sign-in may send it. */
  actor: string;
  path: string;
  body: unknown;
  /** What the list calls it. */
  title: string;
  method?: 'PUT';
  /** It goes out behind another, on the draft that the other one wrote. */
  after?: Dependency;
  /** The form that it hands over; nobody writes on there until there is an answer. */
  form?: string;
  /** What else the browser keeps of it, and may drop as soon as the server has it. */
  drops?: string;
  /** Where it was sent from. */
  page?: string;
  /** First put, first sent. */
  order: number;
  answer: DefiniteAnswer | null;
};

/** Where entries lie; shared by all tabs of the browser. */
export type OutboxStorage = {
  /** Of everybody, oldest first. */
  all(): OutboxEntry[];
  /** @throws when there is no room: then nothing was promised. */
  put(entry: OutboxEntry): void;
  remove(key: string): void;
  /** Something of other name in the same browser. */
  drop(name: string): void;
};

const PREFIX = 'outbox.';

/** One key an entry, so that two tabs never overwrite one another. What cannot be read is nobody's entry. */
export function createOutboxStorage(storage: Storage): OutboxStorage {
  return {
    all() {
      const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
      const entries = keys
        .filter((key) => key.startsWith(PREFIX))
        .flatMap((key) => readEntry(storage.getItem(key)) ?? []);
      return entries.sort((a, b) => a.order - b.order || (a.key < b.key ? -1 : 1));
    },
    put: (entry) => storage.setItem(PREFIX + entry.key, JSON.stringify(entry)),
    remove: (key) => storage.removeItem(PREFIX + key),
    drop: (name) => storage.removeItem(name),
  };
}

/** Whether a change of the storage was one of ours; null = all of it was cleared. */
export function isOutboxKey(key: string | null): boolean {
  return key === null || key.startsWith(PREFIX);
}

function readEntry(text: string | null): OutboxEntry | null {
  try {
    const entry: unknown = JSON.parse(text ?? '');
    return isEntry(entry) ? entry : null;
  } catch {
    return null;
  }
}

function isEntry(value: unknown): value is OutboxEntry {
  if (!isRecord(value) || typeof value.order !== 'number') return false;
  const { answer } = value;
  if (answer !== null && !(isRecord(answer) && typeof answer.ok === 'boolean')) return false;
  return [value.key, value.actor, value.path, value.title].every((text) => typeof text === 'string');
}
