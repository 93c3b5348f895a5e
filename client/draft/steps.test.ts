import { expect, it } from 'vitest';
import type { Receipt } from '@/domain/outcome';
import { ITEM } from '@/tests/support/facts/facts';
import { resultOf } from './steps';

const ok = (value: unknown) => ({ ok: true, status: 200, value }) as const;
const SAVED = { ...ITEM, version: 2 };
const SUBMITTED = { ...ITEM, version: 3, state: 'submitted' } as const;
const RECEIPT = { update: 81, revision: 1, stream: 'wall', seq: 9 } as unknown as Receipt;
const FAULTS = [{ path: 'textKm', code: 'text.missing' }];
const REFUSED = { ok: false, status: 400, code: 'input.invalid', fields: FAULTS } as const;

it.each([
  ['it is submitted', [ok({ item: SAVED }), ok({ item: SUBMITTED })], { is: 'submitted', item: SUBMITTED }],
  [
    'it is published behind a draft',
    [ok({ item: SUBMITTED, receipt: RECEIPT })],
    { is: 'published', receipt: RECEIPT },
  ],
  ['it is published without a draft', [ok(RECEIPT)], { is: 'published', receipt: RECEIPT }],
  [
    'it is submitted and may not be published',
    [ok({ item: SUBMITTED }), REFUSED],
    { is: 'submitted', item: SUBMITTED },
  ],
  [
    'it is saved and cannot be submitted',
    [ok({ item: SAVED }), REFUSED],
    { is: 'editing', item: SAVED, faults: FAULTS },
  ],
  ['it cannot even be saved', [REFUSED, REFUSED], { is: 'editing', item: null, faults: FAULTS }],
  ['it is taken back', [], { is: 'editing', item: null, faults: [] }],
  ['nobody knows', [{ ok: false, status: 'unknown' } as const], { is: 'editing', item: null, faults: [] }],
] as const)('knows that %s', (_case, answers, end) => {
  expect(resultOf(answers)).toEqual(end);
});
