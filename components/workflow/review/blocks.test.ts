import { expect, it } from 'vitest';
import { blocksOf } from './blocks';

const TEXT = 'Report\nof the day\nProvince\tSchools\nPursat\t21\nKoh Kong\t\n\nEnd';

it('shows lines with tabs as tables, and every other line as it stands', () => {
  const shown = blocksOf(TEXT).map((block) =>
    block.kind === 'table'
      ? block.rows.map((row) => row.map(({ start, end }) => TEXT.slice(start, end)))
      : TEXT.slice(block.start, block.end),
  );
  expect(shown).toEqual([
    'Report\nof the day\n',
    [
      ['Province', 'Schools'],
      ['Pursat', '21'],
      ['Koh Kong', ''],
    ],
    '\nEnd',
  ]);
});

it('has nothing for an empty text', () => {
  expect(blocksOf('')).toEqual([]);
});
