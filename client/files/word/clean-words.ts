import type { LeftKind } from '@/client/files/file-read';
import { type Look, lookOf, type Styles } from './looks';
import { childOf, childrenOf, elementsIn, isAlternate, isElement, isWord, remove, wordsIn } from './xml-tree';

export type LeftCounts = Partial<Record<LeftKind, number>>;

/**
 * Removes from a part of a Word document what a reader of the printed page would not see, and counts it. The library would
 * keep struck and hidden words, and would drop text boxes that exist only in the newer of two forms.
 */
export function cleanWords(document: Document, styles: Styles, left: LeftCounts): void {
  const count = (what: LeftKind, more = 1) => {
    left[what] = (left[what] ?? 0) + more;
  };
  for (const element of elementsIn(document)) if (isAlternate(element, 'AlternateContent')) takeOneForm(element);
  count('deleted', removeDeleted(document));
  for (const drawing of elementsIn(document)) if (isDrawing(drawing)) count('pictures', keepWordsOnly(drawing));
  for (const look of looksOf(document, styles)) count(look);
}

/** Removes the words that are struck or hidden; returns how each stretch looked. */
function looksOf(document: Document, styles: Styles): Look[] {
  const worded = wordsIn(document, 'r').filter(hasWords);
  const runs = worded.flatMap((run) => {
    const look = lookOf(run, styles);
    return look ? [{ run, look }] : [];
  });
  for (const { run } of runs) empty(run);
  // A program may cut one stretch of words into many runs.
  return runs.flatMap(({ run, look }, at) => {
    const before = runs[at - 1];
    return before?.look === look && isNext(before.run, run) ? [] : [look];
  });
}

function empty(run: Element): void {
  for (const child of childrenOf(run)) if (!isWord(child, 'rPr')) remove(child);
}

function isNext(before: Element, run: Element): boolean {
  let node: Node | null = run.previousSibling;
  while (node && node !== before && !hasWords(node)) node = node.previousSibling;
  return node === before;
}

function hasWords(node: Node): boolean {
  return wordsIn(node, 't').some(({ textContent }) => (textContent ?? '').trim() !== '');
}

/** The document has one thing in an older and a newer form. Its words are taken once. */
function takeOneForm(alternate: Element): void {
  const forms = childrenOf(alternate).filter(isElement);
  const [taken] = [
    ...forms.filter((form) => isAlternate(form, 'Fallback') && hasWords(form)),
    ...forms.filter(hasWords),
    ...forms.filter((form) => isAlternate(form, 'Fallback')),
  ];
  for (const child of taken ? childrenOf(taken) : []) alternate.parentNode?.insertBefore(child, alternate);
  remove(alternate);
}

/** Of tracked changes, the new text is read. */
function removeDeleted(document: Document): number {
  const rows = wordsIn(document, 'tr').filter((row) => isDeletedRow(row));
  const words = elementsIn(document).filter((element) => isWord(element, 'del') || isWord(element, 'moveFrom'));
  const gone = [
    ...rows,
    ...words.filter((element) => !isWord(element.parentNode, 'rPr') && !isWord(element.parentNode, 'trPr')),
  ];
  const said = gone.filter((element) => hasWords(element) || wordsIn(element, 'delText').length > 0);
  for (const element of gone) remove(element);
  return said.length;
}

function isDeletedRow(row: Element): boolean {
  const properties = childOf(row, 'trPr');
  return properties !== null && childOf(properties, 'del') !== null;
}

function isDrawing(element: Element): boolean {
  return (['drawing', 'pict', 'object'] as const).some((name) => isWord(element, name)) && element.parentNode !== null;
}

/** The words of a text box stay, as a paragraph of their own; pictures and charts are removed. Returns how many were removed. */
function keepWordsOnly(drawing: Element): number {
  const boxes = wordsIn(drawing, 'txbxContent').filter((box) => !isInside(box, 'txbxContent', drawing));
  const isPicture = elementsIn(drawing).some(({ localName }) => PICTURES.has(localName));
  const pict = drawing.ownerDocument.createElementNS(drawing.namespaceURI, 'w:pict');
  for (const box of boxes) pict.appendChild(box);
  drawing.parentNode?.replaceChild(pict, drawing);
  return isPicture ? 1 : 0;
}

const PICTURES = new Set(['blip', 'imagedata', 'chart', 'relIds', 'OLEObject']);

function isInside(node: Node, name: string, top: Node): boolean {
  let outer = node.parentNode;
  while (outer && outer !== top && !isWord(outer, name)) outer = outer.parentNode;
  return outer !== null && outer !== top;
}
