import { deleteKept } from './kept-board';
import { CACHES, tellWorker } from './worker-message';

/** Takes everything of the board out of this browser (C6): the kept board, the kept pages and their files. */
export async function wipeKept(): Promise<void> {
  // The worker first: it must not finish keeping something.
  tellWorker({ type: 'wipe' });
  const names = 'caches' in window ? await caches.keys() : [];
  const ours = names.filter((name) => name.startsWith(CACHES));
  await Promise.all([deleteKept(), ...ours.map((name) => caches.delete(name))]);
}
