import { strToU8, zipSync } from 'fflate';
import { readBytes } from '@/client/files/read-bytes';
import { PICTURE_ONLY, pdfOf } from '@/tests/support/composer/pdf';
import { ODD_TEXTS } from './odd';
import type { Dice } from './random';

const NAMES = ['a.xlsx', 'a.docx', 'a.csv', 'a.txt', 'a.pdf', 'a.bin', 'a', ''];
const SHEET =
  '<worksheet><row r="1"><c r="A1" t="s"><v>0</v></c><c r="ZZ9" t="inlineStr"><t>x</t></c><c><f>1+1</f></c></row></worksheet>';

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
  if (kind < 8) return zipSync({ 'xl/worksheets/sheet1.xml': strToU8(SHEET.replace('x', text)) }, { level: 1 });
  if (kind < 14) return zipSync({ 'word/document.xml': strToU8(`<w:p><w:t>${text}</w:t></w:p>`) }, { level: 1 });
  return strToU8(`a,b\n"${text}",1\n${text};\t`);
}

function torn(bytes: Uint8Array, dice: Dice): Uint8Array {
  const changed = Uint8Array.from(bytes);
  for (let count = dice.below(4); count > 0; count -= 1) changed[dice.below(changed.length)] = dice.below(256);
  return dice.in100(30) ? changed.subarray(0, dice.below(changed.length)) : changed;
}
