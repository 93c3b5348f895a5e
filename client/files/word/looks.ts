import { attributeOf, childOf, isWord, wordsIn } from './xml-tree';

/** Words that nobody sees, or that are crossed out. */
export type Look = 'struck' | 'hidden';

const SIGNS = { struck: ['strike', 'dstrike'], hidden: ['vanish'] } as const;
const LOOKS: readonly Look[] = ['hidden', 'struck'];
const OFF = new Set(['0', 'false', 'off']);

/** Whether each style strikes or hides its words. A style that says nothing about this is not in the map. */
export type Styles = Map<string, Partial<Record<Look, boolean>>>;

export function stylesOf(document: Document | null): Styles {
  const own = new Map(
    (document ? wordsIn(document, 'style') : []).map((style) => [attributeOf(style, 'styleId') ?? '', style]),
  );
  const looksOf = (id: string, depth: number): Partial<Record<Look, boolean>> => {
    const style = own.get(id);
    if (!style || depth > 10) return {};
    const base = childOf(style, 'basedOn');
    return { ...(base ? looksOf(attributeOf(base) ?? '', depth + 1) : {}), ...signsOf(childOf(style, 'rPr')) };
  };
  return new Map([...own.keys()].map((id) => [id, looksOf(id, 0)]));
}

function signsOf(properties: Element | null): Partial<Record<Look, boolean>> {
  if (properties === null) return {};
  const said = LOOKS.flatMap((look): [Look, boolean][] => {
    const signs = SIGNS[look].flatMap((name) => childOf(properties, name) ?? []);
    return signs.length === 0 ? [] : [[look, signs.some((sign) => !OFF.has(attributeOf(sign) ?? ''))]];
  });
  return Object.fromEntries(said);
}

/** How the words of a run look. The run itself decides first, then its own style, then the style of its paragraph. */
export function lookOf(run: Element, styles: Styles): Look | null {
  const properties = childOf(run, 'rPr');
  const said = {
    ...styles.get(styleOf(paragraphOf(run), 'p')),
    ...styles.get(styleOf(run, 'r')),
    ...signsOf(properties),
  };
  return LOOKS.find((look) => said[look]) ?? null;
}

function paragraphOf(run: Element): Element | null {
  let node: Node | null = run.parentNode;
  while (node && !isWord(node, 'p')) node = node.parentNode;
  return node;
}

function styleOf(element: Element | null, kind: 'p' | 'r'): string {
  const properties = element ? childOf(element, `${kind}Pr`) : null;
  const style = properties ? childOf(properties, `${kind}Style`) : null;
  return style ? (attributeOf(style) ?? '') : '';
}
