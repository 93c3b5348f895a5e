import type { Machine } from './machine';
import { isMet, type Row, roundFigure, type Size } from './report';

type Heading = { name: string; size: Size; machine: Machine; load: [before: number, after: number]; seconds: number };
export type Report = Heading & { rows: (Row & { met: boolean | null })[] };

export function toReport(heading: Heading, rows: readonly Row[]): Report {
  return {
    ...heading,
    rows: rows.map(rounded),
  };
}

/** What could not be computed was not measured: JSON has no other word for it. */
function rounded(row: Row): Report['rows'][number] {
  const measured = row.value !== null && Number.isFinite(row.value) ? row.value : null;
  return { ...row, value: measured === null ? null : roundFigure(measured), met: isMet({ ...row, value: measured }) };
}

/** In Markdown, so that it can be put into a page as it is. */
export function toTable({ name, size, machine, load, seconds, rows }: Report): string {
  const { date, processor, cores, memoryGB, versions } = machine;
  const lines = rows.map(
    ({ what, value, unit, aim, note, met }) =>
      `| ${what} | ${value === null ? '–' : value.toLocaleString('en')} ${unit} | ${wordsOf(aim)} | ${judged(met)} | ${note ?? ''} |`,
  );
  return [
    `**${name}** (${size}), ${date.slice(0, 16)}Z, ${cores} × ${processor}, ${memoryGB} GB, load ${load.join(' → ')}, ${seconds} s`,
    versions,
    '',
    '| what | figure | aim | met | |',
    '| --- | --- | --- | --- | --- |',
    ...lines,
    '',
  ].join('\n');
}

function wordsOf(aim: Row['aim']): string {
  if (!aim) return '';
  return 'most' in aim ? `≤ ${aim.most.toLocaleString('en')}` : `≥ ${aim.least.toLocaleString('en')}`;
}

function judged(met: boolean | null): string {
  if (met === null) return '';
  return met ? 'yes' : '**no**';
}
