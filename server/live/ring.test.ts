import { describe, expect, it } from 'vitest';
import { createRing, RING_LIMITS } from './ring';

const entry = (seq: number, bytes = 1) => ({ seq, text: 'x'.repeat(bytes), hash: `hash-${seq}` });
const seqs = (entries: { seq: number }[] | null) => entries?.map(({ seq }) => seq) ?? null;

describe('the newest entries in memory', () => {
  it('keeps at most 1,000', () => {
    const ring = createRing();
    for (let seq = 1; seq <= 1_500; seq += 1) ring.push(entry(seq));
    expect(ring.after(499)).toBeNull();
    expect(ring.after(500)).toHaveLength(1_000);
    expect(seqs(ring.after(1_498))).toEqual([1_499, 1_500]);
    expect(ring.after(1_500)).toEqual([]);
  });

  it('keeps at most 256 kB in UTF-8, and always the newest', () => {
    const ring = createRing();
    for (let seq = 1; seq <= 4; seq += 1) ring.push({ ...entry(seq), text: 'ក'.repeat(RING_LIMITS.bytes / 6) });
    expect(seqs(ring.after(2))).toEqual([3, 4]);
    expect(ring.after(1)).toBeNull();
    ring.push(entry(5, RING_LIMITS.bytes * 2));
    expect(seqs(ring.after(4))).toEqual([5]);
    expect(ring.after(3)).toBeNull();
  });

  it('has all of an empty log', () => {
    expect(createRing().after(0)).toEqual([]);
  });
});
