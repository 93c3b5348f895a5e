import { isRecord } from '@/client/api';
import type { Refusal, Success } from '@/domain/outcome';

/** The final answer: the request is written, or it never will be. */
export type DefiniteAnswer = Success<Record<string, unknown>> | Refusal;

/** `takes`: the fields of the draft, as the other entry left it, that go into this body. */
type Dependency = { key: string; takes: readonly ('version' | 'revision')[] };

/** One stored request. Until it has an `answer` it is "not yet confirmed". */
export type OutboxEntry = {
  key: string;
  /** Its owner: it is never sent under another sign-in. */
  actor: string;
  path: string;
  body: unknown;
  /** Its name in the list. */
  title: string;
  method?: 'PUT';
  /** The entry that has to be answered before, and that writes the draft that this one continues. */
  after?: Dependency;
  /** The form that it submits. The form is locked until there is an answer. */
  form?: string;
  /** A key of the browser's storage that is removed when the server has the draft. */
  drops?: string;
  /** The page that it was sent from. */
  page?: string;
  /** Entries are sent in this order. */
  order: number;
  answer: DefiniteAnswer | null;
};

/** Stores the entries; all tabs of the browser share it. */
export type OutboxStorage = {
  /** The entries of all people, oldest first. */
  all(): OutboxEntry[];
  /** @throws when there is no room. */
  put(entry: OutboxEntry): void;
  remove(key: string): void;
  /** Removes something else from the same storage, by its full key. */
  drop(name: string): void;
};

const PREFIX = 'outbox.';

/** One key for each entry, so that two tabs never overwrite each other. An entry that cannot be read is ignored. */
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

/** Whether a changed key is one of ours; null = the whole storage was cleared. */
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
