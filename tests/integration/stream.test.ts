import { beforeAll, describe, expect, it } from 'vitest';
import { GET as getStream } from '@/app/api/v1/streams/[stream]/route';
import { GET as getLive } from '@/app/livez/route';
import { GET as getReady } from '@/app/readyz/route';
import { GENESIS_HASH, linkHash } from '@/domain/protocol/chain';
import type { Delta, StreamAnswer } from '@/domain/protocol/frames';
import { sha256 } from '@/server/log/sha256';
import { get, serveApi } from '@/tests/support/api';
import { ENGINES, onDatabase } from '@/tests/support/databases';
import { NOW } from '@/tests/support/log';
import { EDITOR, figureOf, reportOf } from '@/tests/support/reports';

async function slice(query: string, stream = 'wall'): Promise<StreamAnswer> {
  const answer = await getStream(get(`/api/v1/streams/${stream}?${query}`), { params: Promise.resolve({ stream }) });
  return answer.json();
}

/** The hash that a reader reckons who starts from nothing. */
function chainOf({ s, epoch, d }: Delta): string {
  const link = (previous: string, text: string, index: number) =>
    linkHash(sha256, { previous, stream: s, epoch, seq: index + 1, text });
  return d.reduce(link, GENESIS_HASH);
}

describe.each(ENGINES)('the stream over HTTP on %s', (engine) => {
  const api = onDatabase(engine, serveApi);
  const post = async (key: string, note: string | null = null) => {
    const input = { ...reportOf(1), figures: Array.from({ length: 100 }, () => ({ ...figureOf(1), note })) };
    expect(await api.verbs.publishUpdate({ actor: EDITOR, key, input })).toMatchObject({ ok: true });
  };

  beforeAll(async () => {
    for (const key of ['stream-1', 'stream-2', 'stream-3']) await post(key);
  });

  it('[S4] gives the entries after a position with the hash at their end [L3]', async () => {
    const { epoch, hash } = await api.log.head('wall');
    const all = await slice('after=0');
    expect(all).toMatchObject({ kind: 'delta', s: 'wall', epoch, p: 0, n: 3, h: hash, t: NOW, head: 3 });
    expect(chainOf(all as Delta)).toBe(hash);
    expect(await slice('after=2')).toMatchObject({ kind: 'delta', p: 2, n: 3, h: hash, d: [(all as Delta).d[2]] });
    expect(await slice('after=3')).toMatchObject({ kind: 'delta', p: 3, n: 3, h: hash, d: [] });
  });

  it('[S4] gives the snapshot to who names no position, and each stream only to its own readers [L7]', async () => {
    await api.refresh();
    expect(await slice('')).toMatchObject({ kind: 'snapshot', s: 'wall', seq: 3, board: { seq: 3 } });
    expect(await slice('', 'ops')).toEqual({ error: { code: 'role.missing' } });
    expect(await slice('', 'staff')).toMatchObject({ kind: 'snapshot', s: 'staff', seq: 0 });
    const stranger = (stream: string) =>
      getStream(get(`/api/v1/streams/${stream}`, {}), { params: Promise.resolve({ stream }) });
    expect((await Promise.all(['wall', 'staff', 'ops'].map(stranger))).map(({ status }) => status)).toEqual([
      401, 401, 401,
    ]);
  });

  it('[S1] sends who stands beyond the head to the snapshot', async () => {
    expect(await slice('after=4')).toMatchObject({ kind: 'snapshot_needed', s: 'wall', head: 3 });
  });

  it('[S1] sends who would need more than 256 kB to the snapshot, never part of a gap', async () => {
    await post('stream-4', 'x'.repeat(1000));
    expect(await slice('after=0')).toMatchObject({ kind: 'delta', n: 4 });
    await post('stream-5', 'x'.repeat(1000));
    expect(await slice('after=0')).toMatchObject({ kind: 'snapshot_needed', head: 5 });
    expect(await slice('after=4')).toMatchObject({ kind: 'delta', p: 4, n: 5 });
  });

  it('[S1] sends who misses more than 1,000 entries to the snapshot', async () => {
    const { epoch, hash } = await api.log.head('wall');
    const entry = (index: number) => ({ seq: 6 + index, epoch, text: '{}', hash, committedAt: new Date(NOW) });
    await api.database.db.entry.createMany({
      data: Array.from({ length: 1000 }, (_, index) => ({ stream: 'wall', ...entry(index) })),
    });
    await api.database.db.stream.update({ where: { name: 'wall' }, data: { head: 1005 } });
    expect(await slice('after=5')).toMatchObject({ kind: 'delta', p: 5, n: 1005 });
    expect(await slice('after=4')).toMatchObject({ kind: 'snapshot_needed', head: 1005 });
    await api.database.db.entry.deleteMany({ where: { seq: { gt: 5 } } });
    await api.database.db.stream.update({ where: { name: 'wall' }, data: { head: 5 } });
  });

  it('knows no other stream and no other position', async () => {
    expect(await slice('after=0', 'rumours')).toEqual({ error: { code: 'stream.unknown' } });
    for (const query of ['after=', 'after=-1', 'after=1.5', 'after=1e3', 'after=1&before=2']) {
      expect(await slice(query)).toMatchObject({ error: { code: 'query.invalid' } });
    }
  });

  it('lives, and is ready while every part is well', async () => {
    expect(await getLive().text()).toBe('ok\n');
    const answer = await getReady();
    const checks = ['database', 'schema', 'clock', 'disk', 'alarms', 'log'].map((name) => ({ name, ok: true }));
    expect([answer.status, await answer.json()]).toEqual([200, { ready: true, release: 'test', checks }]);
  });

  it('[L6] is not ready when the log is broken, the clock behind or the schema another', async () => {
    await api.database.db.entry.updateMany({ where: { seq: 5 }, data: { committedAt: new Date(NOW + 1) } });
    await api.database.db.$executeRaw`UPDATE "_prisma_migrations" SET migration_name = 'other'`;
    api.log.halt('hash.broken');
    const answer = await getReady();
    const { checks } = await answer.json();
    expect(answer.status).toBe(503);
    expect(checks).toEqual([
      { name: 'database', ok: true },
      { name: 'schema', ok: false, detail: 'schema.differs' },
      { name: 'clock', ok: false, detail: 'clock.behind' },
      { name: 'disk', ok: true },
      { name: 'alarms', ok: false, detail: 'record.damaged' },
      { name: 'log', ok: false, detail: 'hash.broken' },
    ]);
    expect(await slice('after=4')).toMatchObject({ kind: 'snapshot_needed', head: 5 });
  });
});
