/** `look`: it works, and somebody should look at it. `wrong`: it does not do what it promises. */
export type Verdict = 'ok' | 'look' | 'wrong';

/** What one check found. `todo` says what to do, wherever the verdict is not `ok`. */
export type Diagnosis = { verdict: Verdict; found: string; todo?: string };

export type NamedDiagnosis = Diagnosis & { name: string };

/** Something outside gave no answer that can be judged; the message is a sentence for people. */
export class Unanswered extends Error {}

export const ok = (found: string): Diagnosis => ({ verdict: 'ok', found });
export const look = (found: string, todo: string): Diagnosis => ({ verdict: 'look', found, todo });
export const wrong = (found: string, todo: string): Diagnosis => ({ verdict: 'wrong', found, todo });
