import { deleteKept } from './kept-board';
import { KEEPERS, type Keeper, PODIUM_KEEPER, tellWorker } from './worker-message';

/** Takes everything of the board out of this browser (C6): the kept board, the kept pages and their files. */
export async function wipeKept(): Promise<void> {
  await Promise.all([deleteKept(), ...KEEPERS.map(wipePages)]);
}

/** Takes kept podiums out of a browser in which nobody is signed in: walls that are open to all stay. */
export async function wipePodiums(): Promise<void> {
  await wipePages(PODIUM_KEEPER);
}

async function wipePages(keeper: Keeper): Promise<void> {
  // The worker first: it must not finish keeping something.
  tellWorker({ type: 'wipe' }, keeper);
  const names = 'caches' in window ? await caches.keys() : [];
  const ours = names.filter((name) => name.startsWith(keeper.caches));
  await Promise.all(ours.map((name) => caches.delete(name)));
}
