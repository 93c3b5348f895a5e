import { describe, expect, it } from 'vitest';
import { toFieldFaults } from '@/domain/entries/field-faults';
import type { Actor } from '@/domain/policy';
import { DAY_MS } from '@/domain/when';
import { noteAudit } from '@/server/db/audit';
import { changePrivateSettings } from '@/server/db/settings';
import { sweepByAge } from '@/server/release/retention';
import { ChangeSettings } from '@/server/verbs/settings/settings-input';
import { ENGINES, onDatabase } from '@/tests/support/databases';
import { approved, deskOf, done, freshKey, personOf, WRITER } from '@/tests/support/desk';
import { openWriter } from '@/tests/support/log';
import { reportOf } from '@/tests/support/reports';

const MB = 1024 * 1024;

describe.each(ENGINES)('what is kept on %s', (engine) => {
  const writer = onDatabase(engine, openWriter);
  const now = Date.now();
  const later = now + 400 * DAY_MS;
  const upload = (draft: string | null, size = 4, actor: Actor = WRITER) => {
    const file = { name: 'report.txt', mediaType: 'text/plain', bytes: new Uint8Array(size), draft };
    return writer.verbs.uploadOriginal({ actor, key: freshKey(), file });
  };
  const set = (changes: Parameters<typeof changePrivateSettings>[1]) =>
    changePrivateSettings(writer.database.db, changes, new Date());

  it('goes by age, as the settings say, and never takes what an update or an open draft rests on', async () => {
    const { db } = writer.database;
    const desk = deskOf(writer);
    const released = await approved(desk, reportOf(1));
    const [open, gone] = [await desk.start(reportOf(2)), await desk.start(reportOf(3))];
    const [ofReleased, ofOpen] = [done(await upload(released.id)), done(await upload(open.id))];
    done(await upload(gone.id));
    done(await upload(null));
    done(await desk.release(released));
    done(await desk.discard(gone));
    const note = { at: new Date(now), actor: 'a', subject: 'x' };
    for (const kind of ['draft.read', 'original.read', 'people.granted']) await noteAudit(db, { ...note, kind });
    const signIn = {
      userId: null,
      email: 'x@example.test',
      way: 'password',
      result: 'refused',
      address: null,
      at: new Date(now),
    };
    await db.signIn.create({ data: { id: 'old', ...signIn } });
    await db.signIn.create({ data: { id: 'new', ...signIn, at: new Date(later - DAY_MS) } });

    await sweepByAge(db, later);
    expect([await db.original.count(), await db.signIn.count()]).toEqual([4, 2]);

    await set({ keepReadDays: 365, keepSignInDays: 365, keepOriginalDays: 365 });
    await sweepByAge(db, later);
    const kept = await db.original.findMany({ select: { id: true } });
    expect(kept.map(({ id }) => id).sort()).toEqual([ofReleased.id, ofOpen.id].sort());
    expect((await db.signIn.findMany()).map(({ id }) => id)).toEqual(['new']);
    expect(await db.auditEvent.count({ where: { kind: { in: ['draft.read', 'original.read'] } } })).toBe(0);
    expect(await db.auditEvent.count({ where: { kind: 'people.granted' } })).toBe(1);
    const told = await db.auditEvent.findMany({ where: { kind: 'retention.swept' } });
    expect(told.map(({ detail }) => JSON.parse(detail))).toEqual([{ reads: 2, signIns: 1, originals: 2 }]);

    await sweepByAge(db, later);
    expect(await db.auditEvent.count({ where: { kind: 'retention.swept' } })).toBe(1);
  });

  it('files have a bound for each person and for all', async () => {
    const other = personOf('other', ['editor']);
    await set({ filesPerPersonMb: 5, filesInAllMb: 9 });
    done(await upload(null, 4 * MB));
    expect(await upload(null, 2 * MB)).toMatchObject({ status: 422, code: 'original.person_full' });
    done(await upload(null, 4 * MB, other));
    expect(await upload(null, 2 * MB, personOf('third', ['editor']))).toMatchObject({
      status: 422,
      code: 'original.all_full',
    });
    await set({ filesPerPersonMb: null, filesInAllMb: null });
    done(await upload(null, 2 * MB));
  });
});

it('too short a time is refused by its field: a slip of the finger must not delete last week', () => {
  const read = ChangeSettings.safeParse({ private: { keepSignInDays: 5 } });
  expect(read.error && toFieldFaults(read.error)).toMatchObject([
    { path: 'private.keepSignInDays', code: 'days.too_few' },
  ]);
  expect(ChangeSettings.safeParse({ private: { keepSignInDays: null, filesInAllMb: 500 } }).success).toBe(true);
});
