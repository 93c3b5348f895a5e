/**
 * One try to publish one content. The key is what makes a repeated try safe: the server answers it with the first
 * answer again. `open` until a definite answer came.
 */
export type Attempt = { key: string; body: string; open: boolean };

/**
 * The attempt for this content. A key lives as long as its content, and longer while nobody knows what became of it:
 * a changed text under an unanswered key is refused by the server if the first one was written, so it cannot double.
 */
export function toAttempt(earlier: Attempt | null, body: string, newKey: () => string): Attempt {
  if (earlier && (earlier.open || earlier.body === body)) return { key: earlier.key, body, open: true };
  return { key: newKey(), body, open: true };
}

/** After a definite no: the same content may go again under its key, another takes a new one; a spent key is dropped. */
export function toAnswered(attempt: Attempt, code: string): Attempt | null {
  return code === 'intent.reused' ? null : { ...attempt, open: false };
}
