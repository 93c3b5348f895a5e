import { describe, expect, it } from 'vitest';
import type { PublishUpdateJson } from '@/domain/entries/publish-update';
import { FIRST_INTERNAL, type SituationUpdate } from '@/domain/updates';
import { createViews } from '@/server/views/create-views';
import { ENGINES, onDatabase } from '@/tests/support/databases';
import { APPROVER, approved, deskOf, done, freshKey } from '@/tests/support/desk';
import { NOW, openWriter } from '@/tests/support/log';
import { EDITOR, reportOf } from '@/tests/support/reports';

type Notice = Extract<PublishUpdateJson, { kind: 'notice' }>;

const INSIDE: Notice = {
  ...{ kind: 'notice', source: 'GOV', text: { km: null, en: 'Inside only' }, priority: 'high', audience: 'staff' },
  until: new Date(NOW + 86_400_000).toISOString(),
};
const OPEN: Notice = { ...INSIDE, text: { km: null, en: 'For all' }, audience: 'all' };

describe.each(ENGINES)('numbers of internal notices on %s', (engine) => {
  const writer = onDatabase(engine, openWriter);

  const publish = async (input: unknown) =>
    done(await writer.verbs.publishUpdate({ actor: EDITOR, key: freshKey(), input })).update;

  it('are a row of their own: what is public counts on without a gap, whichever way it went out', async () => {
    const desk = deskOf(writer);
    const release = async (content: Notice) =>
      done(await desk.release(await approved(desk, content), APPROVER)).receipt.update;
    expect(await publish(reportOf(1))).toBe(1);
    expect(await publish(INSIDE)).toBe(FIRST_INTERNAL);
    expect(await publish(OPEN)).toBe(2);
    expect(await release(INSIDE)).toBe(FIRST_INTERNAL + 1);
    expect(await release(OPEN)).toBe(3);
    expect(await publish(reportOf(2))).toBe(4);
    const wall = await writer.log.readAfter('wall', 0);
    expect(wall.map(({ text }) => JSON.parse(text).update.number)).toEqual([1, 2, 3, 4]);
  });

  it('go on after those that still have a public number, which they keep', async () => {
    // As an earlier release wrote it.
    await writer.database.db.update.create({
      data: { number: 5, kind: 'notice', source: 'GOV', revision: 1, recordedAt: new Date(NOW), audience: 'staff' },
    });
    expect(await publish(reportOf(3))).toBe(6);
    expect(await publish(INSIDE)).toBe(FIRST_INTERNAL + 2);
  });

  it('are withdrawn by their number, and listed for one audience or the other', async () => {
    const { db } = writer.database;
    const views = createViews({
      ...{ ...writer.database, ...writer, dataDir: '.', now: () => NOW },
      snapshot: () => {
        throw new Error('No board is asked for');
      },
    });
    const listed = async (query: string, staff: boolean) => {
      const page = await views.updates(new URLSearchParams(query), { staff });
      if ('ok' in page) throw new Error(page.code);
      return page.updates.map(({ number }: SituationUpdate) => number);
    };
    await db.update.delete({ where: { number: 5 } });
    expect(await listed('audience=staff', true)).toEqual([FIRST_INTERNAL + 2, FIRST_INTERNAL + 1, FIRST_INTERNAL]);
    expect(await listed('audience=staff', false)).toEqual([]);
    expect(await listed('audience=all', true)).toEqual([6, 4, 3, 2, 1]);
    expect(await listed('', false)).toEqual([6, 4, 3, 2, 1]);
    const reason = { km: null, en: 'No more' };
    const input = { revision: 1, reason };
    const command = { actor: APPROVER, key: freshKey(), number: FIRST_INTERNAL, input };
    done(await writer.verbs.withdrawUpdate(command));
    expect(await views.update(FIRST_INTERNAL, { staff: true })).toMatchObject({ standing: { status: 'withdrawn' } });
    expect(await views.update(FIRST_INTERNAL, { staff: false })).toBeNull();
  });
});
