import type { Accepted, Refusal } from '@/domain/protocol/outcome';
import { isRecord } from './post-intent';

/** The definite end of an intent: it is written, or it never will be. */
export type Answer = Accepted<Record<string, unknown>> | Refusal;

/** `takes`: what the body needs of that draft as the other one left it. */
export type After = { key: string; takes: readonly ('version' | 'revision')[] };

/** One intent as it is kept. Until `answer` is there it is "not yet confirmed". */
export type Parcel = {
  key: string;
  /** Whose it is: nobody else's sign-in may send it. */
  actor: string;
  path: string;
  body: unknown;
  /** What the list calls it. */
  title: string;
  method?: 'PUT';
  /** It goes out behind another, on the draft that the other one wrote. */
  after?: After;
  /** The form that it hands over; nobody writes on there until there is an answer. */
  form?: string;
  /** What else the browser keeps of it, and may drop as soon as the server has it. */
  drops?: string;
  /** Where it was sent from. */
  page?: string;
  /** First put, first sent. */
  order: number;
  answer: Answer | null;
};

/** Where parcels lie; shared by all tabs of the browser. */
export type Shelf = {
  /** Of everybody, oldest first. */
  all(): Parcel[];
  /** @throws when there is no room: then nothing was promised. */
  put(parcel: Parcel): void;
  remove(key: string): void;
  /** Something of other name in the same browser. */
  drop(name: string): void;
};

const PREFIX = 'outbox.';

/** One entry a parcel, so that two tabs never overwrite one another. What cannot be read is nobody's parcel. */
export function createShelf(storage: Storage): Shelf {
  return {
    all() {
      const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
      const parcels = keys
        .filter((key) => key.startsWith(PREFIX))
        .flatMap((key) => readParcel(storage.getItem(key)) ?? []);
      return parcels.sort((a, b) => a.order - b.order || (a.key < b.key ? -1 : 1));
    },
    put: (parcel) => storage.setItem(PREFIX + parcel.key, JSON.stringify(parcel)),
    remove: (key) => storage.removeItem(PREFIX + key),
    drop: (name) => storage.removeItem(name),
  };
}

/** Whether a change of the storage was one of ours; null = all of it was cleared. */
export function isShelfKey(key: string | null): boolean {
  return key === null || key.startsWith(PREFIX);
}

function readParcel(text: string | null): Parcel | null {
  try {
    const parcel: unknown = JSON.parse(text ?? '');
    return isParcel(parcel) ? parcel : null;
  } catch {
    return null;
  }
}

function isParcel(value: unknown): value is Parcel {
  if (!isRecord(value) || typeof value.order !== 'number') return false;
  const { answer } = value;
  if (answer !== null && !(isRecord(answer) && typeof answer.ok === 'boolean')) return false;
  return [value.key, value.actor, value.path, value.title].every((text) => typeof text === 'string');
}
