import { mkdirSync } from 'node:fs';

/** Only its owner may open it: the database holds hashes of passwords, and drafts. An existing folder stays as it is. */
export function makePrivateFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
}
