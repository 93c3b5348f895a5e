import { mkdirSync } from 'node:fs';

/** For its owner only: the database holds hashes of passwords, and drafts. One that is there already stays as it is. */
export function makePrivateFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
}
