const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text between tags as it is meant. Entities that a document declares itself are left as they stand. */
export function unescapeXml(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z]{2,4});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = name[1] === 'x' || name[1] === 'X' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

/** What stands in `<t>…</t>` of a piece of a document, joined. */
export function textOf(xml: string, tag: string): string {
  return elementsOf(xml, tag)
    .filter(({ body }) => !body.includes('<'))
    .map(({ body }) => unescapeXml(body))
    .join('');
}

export type XmlElement = { attributes: string; body: string; start: number; end: number };

/** The elements of a name that does not nest, in one pass: a file may hold a million openings and not one end. */
export function elementsOf(xml: string, tag: string): XmlElement[] {
  const openings = new RegExp(`<${tag}(\\s[^<>]*?)?(/?)>`, 'g');
  const closing = `</${tag}>`;
  const found: XmlElement[] = [];
  for (let opening = openings.exec(xml); opening; opening = openings.exec(xml)) {
    const [, attributes = '', slash] = opening;
    const from = openings.lastIndex;
    const to = slash === '/' ? from : xml.indexOf(closing, from);
    if (to === -1) break;
    const end = slash === '/' ? from : to + closing.length;
    found.push({ attributes, body: xml.slice(from, to), start: opening.index, end });
    openings.lastIndex = end;
  }
  return found;
}

/** The same without the elements of a name. */
export function withoutElements(xml: string, tag: string): string {
  const elements = elementsOf(xml, tag);
  const starts = [0, ...elements.map(({ end }) => end)];
  return starts.map((start, at) => xml.slice(start, elements[at]?.start)).join('');
}
