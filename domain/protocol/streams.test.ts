import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Entry, STREAMS, type StreamName } from '@/domain/entries/entry';
import type { PublishUpdateJson } from '@/domain/entries/publish-update';
import { factHistory } from '@/tests/support/facts/history';
import { reportOf } from '@/tests/support/reports';
import { foldingOf } from './streams';

const event: PublishUpdateJson = {
  ...{ kind: 'event', source: 'MOI', eventKind: 'meeting', when: '2026-01-14', places: [], placeText: null },
  ...{ via: { outlet: null, url: null, publishedOn: null }, text: { km: null, en: 'Talks' } },
};
const history = factHistory(
  { report: fc.nat(99).map((value) => reportOf(value)), event: fc.constant(event) },
  Date.parse('2026-03-01'),
);

function folded<S extends StreamName>(stream: S, entries: readonly Entry[], from = foldingOf(stream).empty) {
  return entries.reduce(foldingOf(stream).fold, from);
}

it.each(STREAMS)(
  '[S3] [C1] %s: from a snapshot at any cut as from the beginning, and repeats change nothing',
  (stream) => {
    fc.assert(
      fc.property(history, (entries) => {
        const whole = folded(stream, entries);
        for (let cut = 0; cut <= entries.length; cut += 1) {
          const sent = JSON.parse(JSON.stringify(folded(stream, entries.slice(0, cut))));
          expect(folded(stream, entries.slice(cut), sent)).toEqual(whole);
        }
        for (const entry of entries) expect(foldingOf(stream).fold(whole, entry)).toBe(whole);
      }),
      { numRuns: 60 },
    );
  },
);
