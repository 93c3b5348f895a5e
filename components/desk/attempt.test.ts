import { describe, expect, it } from 'vitest';
import { toAnswered, toAttempt } from './attempt';

const never = () => {
  throw new Error('A new key was made where the old one had to be kept.');
};

describe('toAttempt', () => {
  const first = toAttempt(null, 'content', () => 'k1');

  it('keeps its key over retries of the same content, answered or not', () => {
    expect(toAttempt(first, 'content', never).key).toBe('k1');
    expect(toAttempt(toAnswered(first, 'session.missing'), 'content', never).key).toBe('k1');
  });

  it('takes a new key for changed content after a definite answer', () => {
    expect(toAttempt(toAnswered(first, 'input.invalid'), 'changed', () => 'k2')).toEqual({
      key: 'k2',
      body: 'changed',
      open: true,
    });
  });

  it('keeps the key for changed content while the first try is unanswered, so that it cannot double', () => {
    expect(toAttempt(first, 'changed', never)).toEqual({ key: 'k1', body: 'changed', open: true });
  });

  it('drops a key that the server knows with another content', () => {
    expect(toAnswered(first, 'intent.reused')).toBeNull();
  });
});
