import type { Parts } from '@/client/files/unpack';
import { localName, readXml } from '@/client/files/well-formed';

/** Of a sheet: how many rows it has, and the cells (`F2`) whose formula has no result. */
export type PartCheck = { rows: number; noResults: ReadonlySet<string> };

/**
 * The library reads a spreadsheet's XML by patterns, and does not report damaged files or formulas without a result. So a
 * true parser reads the file first, and refuses XML that is not well-formed.
 */
export function checkParts(parts: Parts): Map<string, PartCheck> {
  return new Map([...parts].map(([name, part]) => [name, checkPart(part)]));
}

type CheckedCell = { name: string; isFormula: boolean; hasResult: boolean };

function checkPart(part: Uint8Array): PartCheck {
  const noResults = new Set<string>();
  let [rows, isInValue] = [0, false];
  let cell: CheckedCell = { name: '', isFormula: false, hasResult: false };
  readXml(part, (parser) => {
    parser.on('openTag', (tag, attributes) => {
      const name = localName(tag);
      if (name === 'row') rows += 1;
      if (name === 'c') cell = { name: attributes().r ?? '', isFormula: false, hasResult: false };
      cell.isFormula ||= name === 'f';
      isInValue = name === 'v';
    });
    parser.on('text', (text) => {
      cell.hasResult ||= isInValue && text.trim() !== '';
    });
    parser.on('closeTag', (tag) => {
      isInValue = false;
      if (localName(tag) === 'c' && isUnsolved(cell)) noResults.add(cell.name);
    });
  });
  return { rows, noResults };
}

function isUnsolved({ isFormula, hasResult }: CheckedCell): boolean {
  return isFormula && !hasResult;
}
