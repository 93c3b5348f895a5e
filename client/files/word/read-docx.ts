import mammoth from 'mammoth';
import { type FileRead, FileTrouble, leftOf } from '@/client/files/file-read';
import { type Parts, pack, unpackXml } from '@/client/files/unpack';
import { cleanWords, type LeftCounts } from './clean-words';
import { type Styles, stylesOf } from './looks';
import { type FindNote, type WordNode, wordText } from './word-text';
import { bytesOf, elementsIn, treeOf, wordsIn } from './xml-tree';

/** The words of a Word document, and what was left out. */
export async function readDocx(bytes: Uint8Array): Promise<FileRead> {
  const parts = unpackXml(bytes);
  const related = relatedParts(parts);
  const left: LeftCounts = {};
  const styles = stylesOf(treeAt(parts, related('styles')));
  const headers = related('header');
  const read = [...headers, ...related('officeDocument'), ...related('footnotes'), ...related('endnotes')];
  const signs = read.map((name) => cleanPart({ parts, name, styles }, left));
  for (const name of related('footer')) left.footers = (left.footers ?? 0) + wordyPart(parts, name);
  for (const name of related('comments')) left.comments = (left.comments ?? 0) + commentsIn(parts, name);
  const letterhead = new Set(headers.flatMap((name) => linesOf(parts, name)));
  const text = [...letterhead, await textOf(pack(parts))].filter((line) => line !== '').join('\n');
  left.unread_signs = (left.unread_signs ?? 0) + Math.max(0, signs.reduce((sum, own) => sum + own, 0) - signsOf(text));
  return { kind: 'text', text, left: leftOf(left) };
}

/** The library passes its tree to a function that may change it. We read it there and return it empty, because we do not need the HTML. */
async function textOf(file: Uint8Array<ArrayBuffer>): Promise<string> {
  let text: string | null = null;
  const transformDocument = (document: WordNode & NoteHolder): WordNode => {
    text = wordText(document, noteFinder(document));
    return { ...document, children: [] };
  };
  await mammoth.convertToHtml(toMammothInput(file), { transformDocument, externalFileAccess: false });
  if (text === null) throw new FileTrouble('broken');
  return text;
}

/**
 * The library reads `arrayBuffer` in a browser and `buffer` in Node. The cast is safe because the library only unzips the
 * buffer, and for that the bytes are enough.
 */
function toMammothInput(file: Uint8Array<ArrayBuffer>): { arrayBuffer: ArrayBuffer; buffer: Buffer } {
  return { arrayBuffer: file.buffer, buffer: file as unknown as Buffer };
}

type NoteHolder = { notes?: { resolve(reference: WordNode): { body?: WordNode[] } | null } };

function noteFinder({ notes }: NoteHolder): FindNote {
  return (reference) => notes?.resolve(reference)?.body ?? [];
}

/** Finds the parts of a kind by what the file itself says: Word Online uses other names than Word. */
function relatedParts(parts: Parts): (kind: string) => string[] {
  const named = [...parts].flatMap(([name, part]) => (name.endsWith('.rels') ? targetsOf(name, part) : []));
  return (kind) => {
    const found = named.filter(({ type, target }) => type.endsWith(`/${kind}`) && parts.has(target));
    return [...new Set(found.map(({ target }) => target))];
  };
}

function targetsOf(name: string, part: Uint8Array): { type: string; target: string }[] {
  const folder = name.replace(/_rels\/[^/]*$/, '');
  const relations = elementsIn(treeOf(part)).filter(({ localName }) => localName === 'Relationship');
  return relations.map((relation) => {
    const target = relation.getAttribute('Target') ?? '';
    return {
      type: relation.getAttribute('Type') ?? '',
      target: target.startsWith('/') ? target.slice(1) : folder + target,
    };
  });
}

function treeAt(parts: Parts, [name = '']: string[]): Document | null {
  const part = parts.get(name);
  return part ? treeOf(part) : null;
}

/** Returns how many letters and digits the text must have. */
function cleanPart({ parts, name, styles }: { parts: Parts; name: string; styles: Styles }, left: LeftCounts): number {
  const tree = treeAt(parts, [name]);
  if (tree === null) return 0;
  cleanWords(tree, styles, left);
  parts.set(name, bytesOf(tree));
  const texts = elementsIn(tree).filter(({ localName }) => localName === 't');
  return texts.reduce((sum, { textContent }) => sum + signsOf(textContent ?? ''), 0);
}

function signsOf(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

/** The name of the body is in the margin at the top. It comes first, once. */
function linesOf(parts: Parts, name: string): string[] {
  const tree = treeAt(parts, [name]);
  const paragraphs = tree ? elementsIn(tree).filter(({ localName }) => localName === 'p') : [];
  const lines = paragraphs.map((paragraph) => (paragraph.textContent ?? '').trim());
  return lines.filter((line) => /\p{L}/u.test(line));
}

function wordyPart(parts: Parts, name: string): number {
  const tree = treeAt(parts, [name]);
  const words = tree ? wordsIn(tree, 't').map(({ textContent }) => textContent ?? '') : [];
  return words.some((text) => /\p{L}/u.test(text)) ? 1 : 0;
}

function commentsIn(parts: Parts, name: string): number {
  const tree = treeAt(parts, [name]);
  return tree ? wordsIn(tree, 'comment').length : 0;
}
