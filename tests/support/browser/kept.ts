import type { Page } from '@playwright/test';

/** What a browser has of a wall beside its open pages: addresses of kept pages and files, and how many boards. */
export type Kept = { pages: string[]; files: string[]; boards: number };

export async function whatIsKept(page: Page): Promise<Kept> {
  const [pages = [], files = []] = await page.evaluate(async () => {
    const names = await caches.keys();
    const urlsOf = async (name: string) => (await (await caches.open(name)).keys()).map(({ url }) => url);
    const of = (isPages: boolean) => names.filter((name) => (name === 'wall-pages') === isPages).map(urlsOf);
    return [(await Promise.all(of(true))).flat(), (await Promise.all(of(false))).flat()];
  });
  return { pages, files, boards: await countRecords(page) };
}

/** In all databases of this address. */
function countRecords(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const settle = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error));
      });
    let count = 0;
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await settle(indexedDB.open(name));
      for (const store of db.objectStoreNames) count += await settle(db.transaction(store).objectStore(store).count());
      db.close();
    }
    return count;
  });
}
