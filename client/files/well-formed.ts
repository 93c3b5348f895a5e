import { Parser } from 'saxen';
import { FileTrouble } from './file-read';

/** Reads XML piece by piece, telling what it meets. @throws where it is not well-formed: nothing is guessed from a torn file. */
export function readXml(part: Uint8Array, listen: (parser: Parser) => void = () => undefined): void {
  const parser = new Parser();
  listen(parser);
  try {
    parser.parse(new TextDecoder().decode(part));
  } catch {
    throw new FileTrouble('broken');
  }
}

/** Whichever prefix a program gave it. */
export function localName(tag: string): string {
  return tag.slice(tag.indexOf(':') + 1);
}
