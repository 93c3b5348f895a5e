import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PlaceCode } from '@/domain/places';
import type { Actor } from '@/domain/policy';
import { createClock } from '@/server/clock';
import { loadConfig } from '@/server/config';
import { type Core, openCore } from '@/server/core';
import { writeSetting } from '@/server/db/settings';
import { createLogger } from '@/server/logger';
import { ENGINES, type TestDatabase, testDatabase } from '@/tests/support/databases';
import { freshKey, personOf } from '@/tests/support/desk';
import { figureOf, reportOf } from '@/tests/support/reports';

const PLACES: PlaceCode[] = ['KH01', 'KH02', 'KH09', 'KH13', 'KH15', 'KH22'];

describe.each(ENGINES)('sums over two nodes on %s', (engine) => {
  let database: TestDatabase;
  let folder: string;
  let nodes: Core[];
  let author: Actor;

  beforeEach(async () => {
    database = await testDatabase(engine);
    folder = mkdtempSync(join(tmpdir(), 'nodes-'));
    await writeSetting(database.db, 'private', { value: JSON.stringify({ approval: false }), at: new Date() });
    author = await hire(database);
    nodes = [await openNode(database.url, folder), await openNode(database.url, folder)];
  });
  afterEach(async () => {
    for (const node of nodes) await node.close();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const post = (node: Core | undefined, place: PlaceCode, [day, value]: readonly [string, number]) => {
    const input = reportOf(value, { periodEnd: day, figures: [{ ...figureOf(value), place }] });
    return node?.verbs.publishUpdate({ actor: author, key: freshKey(), input });
  };

  it('are weighed against what the other node has just written, each time', async () => {
    for (const place of PLACES) {
      const first = await post(nodes[0], place, ['2026-01-13', 140_000]);
      const second = await post(nodes[1], place, ['2026-01-14', 150_146]);
      expect(first).toMatchObject({ ok: true });
      expect(second).toMatchObject({ status: 422, code: 'addup.note_missing' });
    }
  });

  it('are weighed against the new log when this node has not yet heard of a restore', async () => {
    const [place = 'KH'] = PLACES;
    await post(nodes[0], place, ['2026-01-13', 140_000]);
    await database.db.stream.update({ where: { name: 'wall' }, data: { epoch: 'restored' } });
    expect(await post(nodes[1], place, ['2026-01-14', 150_146])).toMatchObject({ code: 'addup.note_missing' });
    expect(await post(nodes[1], place, ['2026-01-14', 130_000])).toMatchObject({ ok: true });
  });
});

function openNode(url: string, folder: string): Promise<Core> {
  const config = loadConfig({ DATABASE_URL: url, DATA_DIR: folder, AUTH_SECRET: 's'.repeat(40), LOG_LEVEL: 'silent' });
  return openCore({ config, clock: createClock(), logger: createLogger('silent'), build: null });
}

/** A person in the tables, who may release. */
async function hire({ db }: TestDatabase): Promise<Actor> {
  const at = new Date();
  const person = { id: 'author', name: 'Author', email: 'author@example.org', emailVerified: true };
  await db.user.create({ data: { ...person, createdAt: at, updatedAt: at } });
  await db.grant.createMany({
    data: ['editor', 'approver'].map((role) => ({ userId: 'author', role, grantedAt: at })),
  });
  return personOf('author', ['editor', 'approver']);
}
