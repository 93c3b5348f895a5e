/** What the script itself sets; the server's page does not know of it. */
const OWN = ['style', 'hidden'];

/** Makes an element like another one, and touches only what differs: nothing flashes, and nothing that stands moves. */
export function morph(from: Element, to: Element): void {
  morphAttributes(from, to);
  const wanted = Array.from(to.childNodes);
  for (const [at, node] of wanted.entries()) placeAt(from, node, at);
  while (from.childNodes.length > wanted.length) from.lastChild?.remove();
}

function morphAttributes(from: Element, to: Element): void {
  for (const { name, value } of Array.from(to.attributes)) {
    if (from.getAttribute(name) !== value) from.setAttribute(name, value);
  }
  for (const { name } of Array.from(from.attributes)) {
    if (!to.hasAttribute(name) && OWN.indexOf(name) < 0) from.removeAttribute(name);
  }
}

/** Brings the child that is meant to its place: the one of the same name and key, or else a new one. */
function placeAt(parent: Element, wanted: ChildNode, at: number): void {
  const here = parent.childNodes[at] ?? null;
  const found = findFrom(parent, wanted, at);
  if (found === null) {
    parent.insertBefore(document.importNode(wanted, true), here);
    return;
  }
  if (found !== here) parent.insertBefore(found, here);
  if (found instanceof Element && wanted instanceof Element) morph(found, wanted);
  else if (found.nodeValue !== wanted.nodeValue) found.nodeValue = wanted.nodeValue;
}

function findFrom(parent: Element, wanted: ChildNode, at: number): ChildNode | null {
  const rest = Array.from(parent.childNodes).slice(at);
  const key = keyOf(wanted);
  const candidates = key === null ? rest.slice(0, 1) : rest;
  return candidates.filter((each) => each.nodeName === wanted.nodeName && keyOf(each) === key)[0] ?? null;
}

function keyOf(node: Node): string | null {
  return node instanceof Element ? node.getAttribute('data-key') : null;
}
