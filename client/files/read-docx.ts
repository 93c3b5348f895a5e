import { FileTrouble } from './file-read';
import { unpack } from './unpack';
import { unescapeXml } from './xml';

const DOCUMENT = 'word/document.xml';
/** Text, tabs, breaks, ends of cells and of paragraphs, in their order; all else is only looks. */
const PIECES = /<w:t(?:\s[^<>]*)?>([^<]*)<\/w:t>|<w:(tab|br|cr)(?:\s[^<>]*)?\/>|<\/w:(p|tc)>/g;

/** The words of a Word document, a line for each paragraph. */
export function readDocx(bytes: Uint8Array): string {
  const document = unpack(bytes, (name) => name === DOCUMENT).get(DOCUMENT);
  if (document === undefined) throw new FileTrouble('broken');
  // Words that were deleted with changes tracked stand in tags of their own and are not taken.
  return [...document.matchAll(PIECES)].map(pieceOf).join('').trim();
}

function pieceOf([, text, sign, end]: RegExpMatchArray): string {
  if (text !== undefined) return unescapeXml(text);
  if (sign !== undefined) return sign === 'tab' ? '\t' : '\n';
  return end === 'p' ? '\n' : '\t';
}
