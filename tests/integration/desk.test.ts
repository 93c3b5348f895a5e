import { beforeAll, describe, expect, it } from 'vitest';
import { readEntryText } from '@/domain/entries/entry';
import { foldingOf } from '@/domain/protocol/streams';
import type { Desk } from '@/domain/workflow/desk';
import { ENGINES, onDatabase } from '@/tests/support/databases';
import {
  APPROVER,
  approved,
  BOTH,
  deskOf,
  done,
  freshKey,
  personOf,
  submitted,
  type TestDesk,
  WRITER,
} from '@/tests/support/desk';
import { NOW, openWriter } from '@/tests/support/log';
import { figureOf, reportOf, VIEWER } from '@/tests/support/reports';

const LATER = new Date(NOW + 3_600_000).toISOString();
const PAST = new Date(NOW - 1).toISOString();

describe.each(ENGINES)('the desk on %s', (engine) => {
  const writer = onDatabase(engine, (database) =>
    openWriter(database, { rule: { approval: true, publishFirst: 'approvers' } }),
  );
  let desk: TestDesk;

  beforeAll(async () => {
    desk = deskOf(writer);
  });

  const heads = async () => [(await writer.log.head('ops')).seq, (await writer.log.head('wall')).seq];
  const folded = async (): Promise<Desk> => {
    const entries = await writer.log.readAfter('ops', 0, { entries: 100_000, bytes: Number.POSITIVE_INFINITY });
    const { empty, fold } = foldingOf('ops');
    return entries.reduce((past, { seq, text }) => fold(past, { seq, body: readEntryText(text) }), empty);
  };

  it('[L7] brings a draft to the wall only when it is released, in one transaction with its leaving the desk', async () => {
    const [ops = 0, wall = 0] = await heads();
    const item = await approved(desk, reportOf(150_146));
    expect(item).toMatchObject({ state: 'approved', revision: 1, approval: { by: { id: 'approver' }, revision: 1 } });
    expect(await heads()).toEqual([ops + 3, wall]);
    const { receipt, item: released } = done(await desk.release(item));
    expect(await heads()).toEqual([ops + 4, wall + 1]);
    expect(released).toMatchObject({ state: 'released', update: receipt.update, debt: null });
    const [entry] = await writer.log.readAfter('wall', wall);
    expect(JSON.parse(entry?.text ?? '')).toMatchObject({
      type: 'update.published',
      update: { number: receipt.update, figures: [{ value: 150_146 }] },
    });
    expect((await folded()).items[0]).toEqual(released);
    expect(await desk.release(released)).toMatchObject({ status: 409, code: 'item.state' });
  });

  it('keeps what was typed as it was typed, and says when it is handed in what cannot be read', async () => {
    const item = await desk.start({ ...reportOf(1), periodEnd: '31/1' });
    const saved = done(
      await desk.save(item, { ...reportOf(1), figures: [{ value: 'ten' }], form: { open: 'figures' } }),
    ).item;
    expect(saved).toMatchObject({ version: 2, state: 'draft', figures: 1 });
    const refused = await desk.submit(saved);
    expect(refused).toMatchObject({ status: 400, code: 'input.invalid' });
    expect(refused.ok || refused.fields?.map(({ path }) => path)).toContain('figures.0.value');
    const mended = done(await desk.save(saved, { ...reportOf(2), form: { open: null } })).item;
    expect(done(await desk.submit(mended)).item).toMatchObject({ state: 'submitted', revision: 1, source: 'MOI' });
  });

  it('refuses a draft of more than 256 kB', async () => {
    const item = await desk.start();
    expect(await desk.save(item, { note: 'x'.repeat(512 * 1024) })).toMatchObject({
      status: 413,
      code: 'draft.too_large',
    });
  });

  it('lets a second person approve, never the author, and nobody twice', async () => {
    const item = done(await desk.submit(await desk.start(reportOf(3), BOTH), BOTH)).item;
    expect(await desk.approve(item, BOTH)).toMatchObject({ status: 403, code: 'approval.own' });
    expect(await desk.approve(item, WRITER)).toMatchObject({ status: 403, code: 'role.missing' });
    expect(await desk.approve(item)).toMatchObject({ ok: true });
    expect(await desk.approve(item)).toMatchObject({ status: 409, code: 'item.stale' });
  });

  it('approves exactly the revision that was seen', async () => {
    const seen = await submitted(desk, reportOf(4));
    const changed = done(await desk.save(seen, reportOf(5))).item;
    expect(changed.state).toBe('draft');
    expect(await desk.approve(seen)).toMatchObject({ status: 409, code: 'item.stale', details: { current: changed } });
    const again = done(await desk.submit(changed)).item;
    expect(await desk.approve({ ...again, revision: 1 })).toMatchObject({ status: 409, code: 'revision.stale' });
    const { receipt } = done(await desk.release(done(await desk.approve(again)).item));
    expect(await writer.database.db.figure.findMany({ where: { updateNumber: receipt.update } })).toMatchObject([
      { value: 5 },
    ]);
  });

  it('has one outcome when two approve at once: one approval, one conflict', async () => {
    const item = await submitted(desk, reportOf(6));
    const answers = await Promise.all([desk.approve(item), desk.approve(item, personOf('second', ['approver']))]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('sends a refused draft back with the words, and takes it again', async () => {
    const refused = done(await desk.refuse(await submitted(desk, reportOf(7)))).item;
    expect(refused).toMatchObject({ state: 'draft', refusal: { by: { id: 'approver' }, words: 'The sum is wrong.' } });
    const again = done(await desk.submit(done(await desk.save(refused, reportOf(8))).item)).item;
    expect(again).toMatchObject({ state: 'submitted', revision: 2, refusal: null });
    const kept = await writer.database.db.draftRevision.findMany({
      where: { draftId: again.id },
      orderBy: { revision: 'asc' },
    });
    expect(kept).toMatchObject([{ refusedBy: 'approver', refusal: 'The sum is wrong.' }, { refusedBy: null }]);
  });

  it('schedules, unschedules and ends an embargo by hand; a time that has passed is refused', async () => {
    const item = await submitted(desk, reportOf(9));
    expect(await desk.approve(item, APPROVER, PAST)).toMatchObject({ status: 422, code: 'release_at.past' });
    const scheduled = done(await desk.approve(item, APPROVER, LATER)).item;
    expect(scheduled).toMatchObject({ state: 'approved', releaseAt: LATER });
    const free = done(await desk.unschedule(scheduled)).item;
    const again = done(await desk.schedule(free, LATER)).item;
    expect(await desk.unschedule(again, WRITER)).toMatchObject({ status: 403 });
    expect(done(await desk.release(again)).item.state).toBe('released');
  });

  it('refuses a schedule at whose hour the update could not be said', async () => {
    const until = new Date(NOW + 60_000).toISOString();
    const text = { km: null, en: 'x' };
    const notice = { kind: 'notice', source: 'GOV', text, priority: 'normal', audience: 'all', until } as const;
    const item = await submitted(desk, notice);
    expect(await desk.approve(item, APPROVER, LATER)).toMatchObject({ status: 422, code: 'until.past' });
    const early = await submitted(desk, reportOf(1, { periodEnd: '2026-03-11T09:30+07:00' }));
    const soon = new Date(NOW + 600_000).toISOString();
    expect(await desk.approve(early, APPROVER, soon)).toMatchObject({ status: 422, code: 'period.in_future' });
    expect(await desk.approve(early, APPROVER, LATER)).toMatchObject({ ok: true });
  });

  it('discards and restores', async () => {
    const gone = done(await desk.discard(await approved(desk, reportOf(10)))).item;
    expect(gone.state).toBe('discarded');
    expect(await desk.release(gone)).toMatchObject({ status: 409, code: 'item.state' });
    expect(done(await desk.restore(gone)).item).toMatchObject({ state: 'draft', approval: null });
  });

  it('publishes first only with a reason, by whom the setting names, and owes a review that another pays', async () => {
    const item = await submitted(desk, reportOf(11));
    const first = { publishFirst: { reason: 'The border is closing now.' } };
    expect(await desk.release(item)).toMatchObject({ status: 403, code: 'approval.required' });
    expect(await desk.release(item, WRITER, first)).toMatchObject({ status: 403, code: 'approval.required' });
    const { item: owed, receipt } = done(await desk.release(item, APPROVER, first));
    expect(owed.debt).toMatchObject({ by: { id: 'approver' }, reason: 'The border is closing now.' });
    const review = (id: string) => ({
      ...{ actor: personOf(id, ['approver']), key: freshKey(), input: { version: owed.version } },
      number: receipt.update,
    });
    expect(await writer.verbs.reviewUpdate(review('approver'))).toMatchObject({ status: 403, code: 'review.own' });
    expect(done(await writer.verbs.reviewUpdate(review('second'))).item.debt).toBeNull();
    expect(await writer.database.db.review.findMany({ where: { updateNumber: receipt.update } })).toMatchObject([
      { owedBy: 'approver', reviewedBy: 'second' },
    ]);
    expect(await writer.verbs.reviewUpdate(review('second'))).toMatchObject({ status: 409, code: 'review.none' });
  });

  it('puts what was published first by one request on the desk, too', async () => {
    const post = (publishFirst?: object) =>
      writer.verbs.publishUpdate({ actor: APPROVER, key: freshKey(), input: { ...reportOf(12), publishFirst } });
    expect(await post()).toMatchObject({ status: 403, code: 'approval.required' });
    const { update } = done(await post({ reason: 'Urgent' }));
    const owed = (await folded()).items.filter(({ debt }) => debt !== null);
    expect(owed).toMatchObject([{ state: 'released', update, debt: { reason: 'Urgent' }, figures: 1, source: 'MOI' }]);
  });

  it('lets a role act only within its provinces, and everybody keep a draft in order', async () => {
    const local = personOf('local', ['editor', 'approver'], { editor: ['KH01'], approver: ['KH01'] });
    const here = { ...reportOf(1), figures: [{ ...figureOf(1), place: 'KH0105' }] };
    const item = await desk.start(reportOf(13), local);
    const outside = done(await desk.save(item, reportOf(13), local)).item;
    expect(await desk.submit(outside, local)).toMatchObject({ status: 403, code: 'province.out_of_scope' });
    const inside = done(await desk.save(outside, here, local)).item;
    expect(await desk.submit(inside, local)).toMatchObject({ ok: true });
    const theirs = await submitted(desk, reportOf(14));
    expect(await desk.approve(theirs, local)).toMatchObject({ status: 403, code: 'province.out_of_scope' });
    const ours = await submitted(desk, here);
    const approvedHere = done(await desk.approve(ours, local)).item;
    expect(await desk.release(approvedHere, local)).toMatchObject({ ok: true });
  });

  it.each(['submit', 'discard', 'restore', 'refuse', 'approve', 'release', 'unschedule'] as const)(
    'tells whoever may not %s nothing, not even whether there is such a draft',
    async (step) => {
      const item = await desk.start(reportOf(15));
      const answers = [await desk[step](item, VIEWER), await desk[step]({ ...item, id: 'no-such-draft' }, VIEWER)];
      for (const answer of answers) expect(answer).toEqual({ ok: false, status: 403, code: 'role.missing' });
      const known = await desk[step]({ ...item, id: 'no-such-draft' }, BOTH);
      const wanted = ['refuse', 'approve', 'release'].includes(step) ? [404, 400] : [404];
      expect(wanted).toContain(known.status);
    },
  );

  it('[W2] refuses the key of one wish for another, of another draft or another kind', async () => {
    const [one, two] = [await desk.start(), await desk.start()];
    const command = { actor: WRITER, key: freshKey(), input: { version: 1 } };
    const first = await writer.verbs.discardDraft({ ...command, id: one.id });
    expect(await writer.verbs.discardDraft({ ...command, id: one.id })).toEqual(first);
    expect(await writer.verbs.discardDraft({ ...command, id: two.id })).toMatchObject({ code: 'intent.reused' });
    expect(await writer.verbs.restoreDraft({ ...command, id: one.id })).toMatchObject({ code: 'intent.reused' });
  });
});
