import type { Actor } from '@/domain/policy';
import { approved, done, freshKey, submitted, type TestDesk, WRITER } from '@/tests/support/desk';
import type { Writer } from '@/tests/support/log';
import { EDITOR, reportOf } from '@/tests/support/reports';

/** What stands only in drafts; found anywhere else, it has leaked. */
export const CANARY = 'canary-7f3a-កាណារី';
const LATER = '2026-03-12T06:00:00.000Z';

/** A report whose every free text carries the mark. */
export const MARKED = reportOf(123_457, {
  reference: CANARY,
  text: { km: `ខ្មែរ ${CANARY}`, en: `English ${CANARY}` },
  figures: [
    {
      indicator: 'remaining_in_camps',
      breakdown: null,
      place: 'KH13',
      site: CANARY,
      value: 987_613,
      qualifier: 'exact',
      nil: false,
      provisional: false,
      note: CANARY,
    },
  ],
});

/** One fresh item in each state of its way. */
export const DRAFT_STATES = {
  draft: (desk: TestDesk) => desk.start(MARKED),
  submitted: (desk: TestDesk) => submitted(desk, MARKED),
  approved: (desk: TestDesk) => approved(desk, MARKED),
  scheduled: (desk: TestDesk) => approved(desk, MARKED, LATER),
  discarded: async (desk: TestDesk) => done(await desk.discard(await desk.start(MARKED))).item,
};

const ACT = (actor: Actor, input: unknown) => ({ actor, key: freshKey(), input });

/** One released update in each state of its way; gives back its number. */
export const UPDATE_STATES = {
  published: async ({ verbs }: Writer) => done(await verbs.publishUpdate(ACT(EDITOR, reportOf(1)))).update,
  withdrawn: async ({ verbs }: Writer) => {
    const { update } = done(await verbs.publishUpdate(ACT(EDITOR, reportOf(2))));
    const reason = { km: null, en: 'Sent twice' };
    const who: Actor = { ...WRITER, kind: 'person', id: 'mender', name: 'Mender', roles: ['approver'] };
    done(await verbs.withdrawUpdate({ ...ACT(who, { revision: 1, reason }), number: update }));
    return update;
  },
};
