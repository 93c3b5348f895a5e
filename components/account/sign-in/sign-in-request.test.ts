import { describe, expect, it } from 'vitest';
import { toProblem } from './sign-in-request';

describe('why nobody was signed in', () => {
  it.each([
    [{ code: 'sign_in.refused' }, { code: 'refused' }],
    [
      { code: 'sign_in.too_many', details: { retryAfterS: 7 } },
      { code: 'tooMany', seconds: 7 },
    ],
    [{ code: 'input.invalid' }, { code: 'invalid' }],
    [{ code: 'origin.foreign' }, { code: 'foreign' }],
    [{ code: 'code.refused' }, { code: 'code' }],
    [{ code: 'code.over' }, { code: 'over' }],
    [{ code: 'oidc.away' }, { code: 'oidcAway' }],
    [
      { code: 'fault', reference: 'ab12' },
      { code: 'fault', reference: 'ab12' },
    ],
    [{ code: 'of a later release' }, { code: 'fault', reference: '–' }],
  ])('%j', (error, expected) => expect(toProblem({ error })).toEqual(expected));
});
