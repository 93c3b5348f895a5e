import { describe, expect, it } from 'vitest';
import type { DeskItem, ItemState } from '@/domain/item';
import { ITEM } from '@/tests/support/facts/facts';
import { reportOf } from '@/tests/support/reports';
import type { Rule, StepContext } from './first';
import { decideFirst } from './first';
import {
  approveItem,
  discardItem,
  type ItemDecision,
  isDue,
  refuseItem,
  releaseItem,
  restoreItem,
  reviewItem,
  saveItem,
  scheduleItem,
  startItem,
  submitItem,
  unscheduleItem,
} from './steps';
import { summaryOf } from './summary';

const at = '2026-01-14T03:00:00.000Z';
const later = '2026-01-14T05:00:00.000Z';
const sok: StepContext = { by: { id: 'p1', name: 'Sok' }, at };
const dara: StepContext = { by: { id: 'p2', name: 'Dara' }, at };
const rule: Rule = { approval: true, publishFirst: 'approvers' };
const content = JSON.parse(JSON.stringify(reportOf(4)));
const summary = summaryOf('report', content);

const itemOf = (step: ItemDecision): DeskItem => {
  if (!step.ok) throw new Error(step.code);
  return step.item;
};
const submitted = itemOf(submitItem(ITEM, { version: 1 }, { ...sok, summary }));
const approved = itemOf(approveItem(submitted, { version: 2, revision: 1 }, { ...dara, rule }));
const release = { roles: ['approver'] as const, rule, update: 81 };

describe('the way of a draft', () => {
  it('goes on against a newer revision only where it corrects one', () => {
    const corrects = { update: 80, revision: 1 };
    const turn = (item: DeskItem, against?: number) =>
      itemOf(saveItem(item, { version: 1, content, against }, sok)).corrects;
    expect(turn({ ...ITEM, task: 'correct', corrects }, 3)).toEqual({ update: 80, revision: 3 });
    expect(turn({ ...ITEM, task: 'correct', corrects })).toEqual(corrects);
    expect(turn(ITEM, 3)).toBeNull();
  });

  it('starts as version 1, named by what can be read of it', () => {
    const item = startItem(
      { kind: 'report', content: { ...content, typed: { odd: true } }, corrects: null },
      'd9',
      sok,
    );
    expect(item).toMatchObject({ id: 'd9', state: 'draft', version: 1, revision: 0, task: 'publish', author: sok.by });
    expect(item).toMatchObject({ source: 'MOI', figures: 1, places: ['KH'], title: { km: null, en: null } });
    expect(JSON.stringify(item)).not.toContain('Noon report');
  });

  it('goes from draft over two persons to the wall', () => {
    expect(submitted).toMatchObject({ state: 'submitted', version: 2, revision: 1, submitted: { by: sok.by, at } });
    expect(approved).toMatchObject({ state: 'approved', version: 3, approval: { by: dara.by, revision: 1 } });
    const released = releaseItem(approved, { version: 3, revision: 1 }, { ...dara, ...release });
    expect(released).toMatchObject({ ok: true, item: { state: 'released', version: 4, update: 81, debt: null } });
  });

  it('takes a submission back to draft with the words of the refusal, kept until the next submission', () => {
    const refused = itemOf(refuseItem(submitted, { version: 2, revision: 1, words: 'Check the total' }, dara));
    expect(refused).toMatchObject({
      state: 'draft',
      submitted: null,
      refusal: { by: dara.by, words: 'Check the total' },
    });
    const saved = itemOf(saveItem(refused, { version: 3, content }, sok));
    expect(saved.refusal?.words).toBe('Check the total');
    expect(submitItem(saved, { version: 4 }, { ...sok, summary })).toMatchObject({
      item: { revision: 2, refusal: null },
    });
  });

  it('loses approval and embargo when it is changed', () => {
    const timed = itemOf(scheduleItem(approved, { version: 3, revision: 1, releaseAt: later }, dara));
    expect(timed.releaseAt).toBe(later);
    expect(saveItem(timed, { version: 4, content }, sok)).toMatchObject({
      item: { state: 'draft', approval: null, releaseAt: null, submitted: null },
    });
    expect(unscheduleItem(timed, { version: 4 }, dara)).toMatchObject({ item: { state: 'approved', releaseAt: null } });
  });

  it('comes back from the bin as a draft', () => {
    const gone = itemOf(discardItem(approved, { version: 3 }, sok));
    expect(gone).toMatchObject({ state: 'discarded', approval: null });
    expect(restoreItem(gone, { version: 4 }, sok)).toMatchObject({ item: { state: 'draft' } });
  });
});

describe('is refused', () => {
  it('on another version, with the one that is there', () => {
    for (const step of [
      saveItem(ITEM, { version: 2, content }, sok),
      submitItem(ITEM, { version: 2 }, { ...sok, summary }),
      approveItem(submitted, { version: 1, revision: 1 }, { ...dara, rule }),
      discardItem(ITEM, { version: 2 }, sok),
    ]) {
      expect(step).toMatchObject({ status: 409, code: 'item.stale', details: { current: { id: ITEM.id } } });
    }
  });

  it('when a newer revision was submitted', () => {
    const again = { ...submitted, revision: 2, version: 5 };
    expect(approveItem(again, { version: 2, revision: 1 }, { ...dara, rule })).toMatchObject({
      ...{ status: 409, code: 'revision.stale', details: { current: { revision: 2 } } },
    });
  });

  it('when its author approves, unless the rule is off', () => {
    const own = approveItem(submitted, { version: 2, revision: 1 }, { ...sok, rule });
    expect(own).toMatchObject({ status: 403, code: 'approval.own' });
    const off = { approval: false, publishFirst: 'nobody' } as const;
    expect(approveItem(submitted, { version: 2, revision: 1 }, { ...sok, rule: off }).ok).toBe(true);
  });

  it.each<[string, ItemState, (item: DeskItem) => ItemDecision]>([
    ['submitting', 'submitted', (item) => submitItem(item, { version: 1 }, { ...sok, summary })],
    ['approving', 'draft', (item) => approveItem(item, { version: 1, revision: 0 }, { ...dara, rule })],
    ['scheduling', 'submitted', (item) => scheduleItem(item, { version: 1, revision: 0, releaseAt: later }, dara)],
    ['releasing', 'draft', (item) => releaseItem(item, { version: 1, revision: 0 }, { ...dara, ...release })],
    ['releasing twice', 'released', (item) => releaseItem(item, { version: 1, revision: 0 }, { ...dara, ...release })],
    ['saving', 'released', (item) => saveItem(item, { version: 1, content }, sok)],
    ['saving', 'discarded', (item) => saveItem(item, { version: 1, content }, sok)],
    ['restoring', 'draft', (item) => restoreItem(item, { version: 1 }, sok)],
  ])('%s what is %s', (_, state, act) => {
    expect(act({ ...ITEM, state })).toMatchObject({ status: 409, code: 'item.state', details: { current: { state } } });
  });

  it('with an embargo that is over', () => {
    const past = { version: 3, revision: 1, releaseAt: at };
    expect(scheduleItem(approved, past, dara)).toMatchObject({ status: 422, code: 'release_at.past' });
    expect(approveItem(submitted, { ...past, version: 2 }, { ...dara, rule })).toMatchObject({
      code: 'release_at.past',
    });
  });
});

describe('the clock', () => {
  it('releases what is approved and due, and nothing twice when it is set back', () => {
    const timed = { ...approved, releaseAt: later };
    expect(isDue(timed, Date.parse(later) - 1)).toBe(false);
    expect(isDue(timed, Date.parse(later))).toBe(true);
    expect(isDue({ ...timed, state: 'released' }, Date.parse(later))).toBe(false);
    expect(isDue(approved, Date.parse(later))).toBe(false);
  });
});

describe('published first', () => {
  const publishFirst = { reason: 'Flood tonight' };
  it('is owed a review by another person', () => {
    const first = itemOf(releaseItem(submitted, { version: 2, revision: 1, publishFirst }, { ...sok, ...release }));
    expect(first.debt).toEqual({ by: sok.by, reason: 'Flood tonight', at });
    expect(reviewItem(first, { version: 3 }, sok)).toMatchObject({ status: 403, code: 'review.own' });
    expect(reviewItem(first, { version: 3 }, dara)).toMatchObject({ item: { debt: null, version: 4 } });
    expect(reviewItem({ ...first, debt: null }, { version: 3 }, dara)).toMatchObject({ code: 'review.none' });
  });

  it.each([
    ['nobody', ['approver', 'editor'], false],
    ['approvers', ['editor'], false],
    ['approvers', ['approver'], true],
    ['editors', ['editor'], true],
    ['editors', ['approver'], true],
    ['editors', ['viewer', 'admin'], false],
  ] as const)('setting %s, roles %s: %s', (setting, roles, may) => {
    const ruling = decideFirst({ approval: true, publishFirst: setting }, publishFirst, { ...sok, roles });
    expect(ruling).toMatchObject(
      may ? { ok: true, pending: { by: sok.by } } : { status: 403, code: 'approval.required' },
    );
  });

  it('needs its reason, and owes nothing with the rule off', () => {
    const roled = { ...sok, roles: ['approver'] as const };
    expect(decideFirst(rule, undefined, roled)).toMatchObject({ status: 403, code: 'approval.required' });
    expect(decideFirst({ ...rule, approval: false }, undefined, roled)).toEqual({ ok: true, pending: null });
  });
});
