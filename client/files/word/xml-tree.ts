import { DOMParser, XMLSerializer } from '@xmldom/xmldom';
import { FileTrouble } from '@/client/files/file-read';
import { readXml } from '@/client/files/well-formed';

const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const WORDS = /wordprocessingml/;

/** A tree of XML; a damaged file is a fault, because we do not guess what it says. */
export function treeOf(part: Uint8Array): Document {
  readXml(part);
  const refuse = () => {
    throw new FileTrouble('broken');
  };
  const errorHandler = { warning: () => undefined, error: refuse, fatalError: refuse };
  const document = new DOMParser({ errorHandler }).parseFromString(new TextDecoder().decode(part), 'text/xml');
  if (!document?.documentElement) refuse();
  return document;
}

export function bytesOf(document: Document): Uint8Array {
  return new TextEncoder().encode(new XMLSerializer().serializeToString(document));
}

/** All elements below, in document order. It does not use recursion, because the nesting of a file has no limit. */
export function elementsIn(top: Node): Element[] {
  const found: Element[] = [];
  const waiting: Node[] = childrenOf(top).toReversed();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (isElement(node)) found.push(node);
    for (let child = node.lastChild; child; child = child.previousSibling) waiting.push(child);
  }
  return found;
}

export function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child);
  return children;
}

export function isElement(node: Node | null): node is Element {
  return node?.nodeType === 1;
}

/** Programs choose different prefixes for the same name: `w:t`, `ns0:t`. */
export function isWord(node: Node | null, name: string): node is Element {
  return isElement(node) && node.localName === name && WORDS.test(node.namespaceURI ?? '');
}

export function isAlternate(node: Node | null, name: string): node is Element {
  return isElement(node) && node.localName === name && node.namespaceURI === COMPATIBILITY;
}

export function wordsIn(node: Node, name: string): Element[] {
  return elementsIn(node).filter((element) => isWord(element, name));
}

export function childOf(node: Node, name: string): Element | null {
  return childrenOf(node).find((child): child is Element => isWord(child, name)) ?? null;
}

/** Reads `w:val`, whatever its prefix is. */
export function attributeOf(element: Element, name = 'val'): string | null {
  return element.getAttributeNS(element.namespaceURI, name) || element.getAttribute(`w:${name}`) || null;
}

export function remove(node: Node): void {
  node.parentNode?.removeChild(node);
}
