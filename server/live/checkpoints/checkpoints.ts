import { readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StreamName } from '@/domain/entries/entry';
import type { Snapshot } from '@/domain/protocol/frames';
import { sha256 } from '@/server/log/sha256';

/** The folded state of a stream as this node last kept it. It is a cache: whatever is wrong with it, the log is read instead. */
export type Checkpoints = {
  /** Null: there is none, it is torn, or another build folded it. Whether the log still has its entry, the reader checks. */
  read<S extends StreamName>(stream: S): Snapshot<S> | null;
  write(snapshot: Snapshot<StreamName>): Promise<void>;
};

export type CheckpointPlace = {
  dataDir: string;
  /** The build that folds: another one may fold the same entries otherwise. Null: it has no name, so nothing is kept. */
  build: string | null;
};

type KeptFile = { build: string; snapshot: Snapshot<StreamName> };

/** One file a stream, whose first line is the hash of the rest: a file that was torn by a crash does not have it. */
export function openCheckpoints({ dataDir, build }: CheckpointPlace): Checkpoints {
  const pathOf = (stream: StreamName) => join(dataDir, `checkpoint-${stream}.json`);
  return {
    read<S extends StreamName>(stream: S) {
      const stored = build === null ? null : readWhole(pathOf(stream));
      if (stored?.build !== build || stored?.snapshot.s !== stream) return null;
      // The cast is safe: the hash proves the file to be ours, and it names the stream that its state is of.
      return stored.snapshot as Snapshot<S>;
    },
    async write(snapshot) {
      if (build === null) return;
      const text = JSON.stringify({ build, snapshot } satisfies KeptFile);
      const path = pathOf(snapshot.s);
      const unfinished = `${path}.${process.pid}`;
      await writeFile(unfinished, `${sha256(text)}\n${text}`, { mode: 0o600 });
      await rename(unfinished, path);
    },
  };
}

function readWhole(path: string): KeptFile | null {
  try {
    const [hash = '', text = ''] = readFileSync(path, 'utf8').split('\n', 2);
    // Our JSON has no line ends, so the second part is all of it.
    return sha256(text) === hash ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}
