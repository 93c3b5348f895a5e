/** What a file is by its first bytes, whatever its name says. */
export type FirstBytes = 'pdf' | 'zip' | 'web_page' | 'old_format' | 'words';

const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];
const WEB_PAGE = /^\s*(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+html|html|head|body|title|meta)\b/i;

export function firstBytes(bytes: Uint8Array): FirstBytes {
  if (begins(bytes, '%PDF-')) return 'pdf';
  if (begins(bytes, 'PK')) return 'zip';
  if (OLD_OFFICE.every((byte, at) => bytes[at] === byte) || begins(bytes, '{\\rtf')) return 'old_format';
  const start = new TextDecoder().decode(bytes.subarray(0, 1_000)).replace(/^\ufeff|^<\?xml[^<>]*\?>/, '');
  return WEB_PAGE.test(start) ? 'web_page' : 'words';
}

function begins(bytes: Uint8Array, sign: string): boolean {
  return [...sign].every((letter, index) => bytes[index] === letter.charCodeAt(0));
}
