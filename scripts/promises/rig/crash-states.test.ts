import { expect, it } from 'vitest';
import { crashStates, Disk, seededRandom } from './crash-states';
import type { Act } from './recording';

const write = (at: number, bytes: string): Act => ({ act: 'write', file: 'a', at, bytes: Buffer.from(bytes) });
const SYNC: Act = { act: 'sync', file: 'a' };
const textOf = (disk: Disk, seed: number) => String(disk.crash(seededRandom(seed)).files[0]?.bytes ?? '');
const seeds = Array.from({ length: 50 }, (_, seed) => seed * 7_919);

it('keeps what was synced, whatever comes', () => {
  const disk = new Disk([{ file: 'a', bytes: Buffer.from('old') }]);
  for (const act of [write(0, 'new'), write(3, '!'), SYNC]) disk.take(act);
  for (const seed of seeds) expect(textOf(disk, seed)).toBe('new!');
});

it('keeps, drops or tears what was not', () => {
  const disk = new Disk([]);
  disk.take(write(0, 'x'.repeat(1_024)));
  const lengths = new Set(seeds.map((seed) => textOf(disk, seed).replaceAll('\0', '').length));
  expect(lengths).toEqual(new Set([0, 512, 1_024]));
});

it('knows what was acknowledged before the power went', () => {
  const acts: Act[] = [write(0, 'a'), SYNC, { act: 'acknowledged', seq: 1 }, write(1, 'b')];
  const states = [...crashStates(acts, [], { count: 40, seed: 1 })];
  expect(new Set(states.map(({ acknowledged }) => acknowledged))).toEqual(new Set([0, 1]));
  for (const { files, acknowledged } of states.filter((state) => state.acknowledged === 1)) {
    expect(String(files[0]?.bytes)[0], String(acknowledged)).toBe('a');
  }
});
