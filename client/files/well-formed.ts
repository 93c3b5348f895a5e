import { Parser } from 'saxen';
import { FileTrouble } from './file-read';

/** Reads XML piece by piece and reports each. @throws when it is not well-formed: we do not guess what a damaged file says. */
export function readXml(part: Uint8Array, listen: (parser: Parser) => void = () => undefined): void {
  const parser = new Parser();
  listen(parser);
  try {
    parser.parse(new TextDecoder().decode(part));
  } catch {
    throw new FileTrouble('broken');
  }
}

/** Programs choose different prefixes for the same name. */
export function localName(tag: string): string {
  return tag.slice(tag.indexOf(':') + 1);
}
