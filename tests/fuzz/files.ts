import { strToU8 } from 'fflate';
import { readBytes } from '@/client/files/read-bytes';
import { docxOf, xlsxOf } from '@/tests/support/composer/office';
import { PICTURE_ONLY, pdfOf } from '@/tests/support/composer/pdf';
import { ODD_TEXTS } from './odd';
import type { Dice } from './random';

const NAMES = ['a.xlsx', 'a.docx', 'a.csv', 'a.txt', 'a.pdf', 'a.bin', 'a', ''];
const ROWS =
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="ZZ9" t="inlineStr"><is><t>x</t></is></c><c><f>1+1</f></c></row>';

/** A file with something wrong in it. @throws when the browser's reader does: it answers, whatever it is given. */
export async function oddFile(dice: Dice): Promise<void> {
  const bytes = torn(madeOf(dice), dice);
  const read = await readBytes(dice.oneOf(NAMES), bytes);
  if (!['text', 'table', 'fault'].includes(read.kind)) throw new Error(`read as ${JSON.stringify(read)}`);
}

function madeOf(dice: Dice): Uint8Array {
  const text = dice.oneOf(ODD_TEXTS);
  const kind = dice.below(20);
  if (kind === 0) return pdfOf(dice.oneOf([PICTURE_ONLY, 'BT /F1 12 Tf (150) Tj ET']));
  if (kind < 8) return xlsxOf([{ rows: ROWS.replace('x', escaped(text)) }]);
  if (kind < 14) return docxOf(`<w:p><w:r><w:t>${escaped(text)}</w:t></w:r></w:p>`);
  return strToU8(`a,b\n"${text}",1\n${text};\t`);
}

/** Of ten texts one stays as it is, and tears the file. */
function escaped(text: string): string {
  return text.length % 10 === 0 ? text : text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function torn(bytes: Uint8Array, dice: Dice): Uint8Array {
  const changed = Uint8Array.from(bytes);
  for (let count = dice.below(4); count > 0; count -= 1) changed[dice.below(changed.length)] = dice.below(256);
  return dice.in100(30) ? changed.subarray(0, dice.below(changed.length)) : changed;
}
