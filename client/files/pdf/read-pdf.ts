import { extractText, getDocumentProxy } from 'unpdf';
import { FileTrouble } from '@/client/files/file-read';
import { isBrokenKhmer } from './khmer-holes';
import { ensurePromiseTry } from './promise-try';

const MOST_PAGES = 60;

/** The text of a PDF. A PDF without text is a picture, and the answer says so. */
export async function readPdf(bytes: Uint8Array): Promise<string> {
  const document = await opened(bytes);
  if (document.numPages > MOST_PAGES) throw new FileTrouble('too_large');
  const { text } = await extractText(document, { mergePages: false });
  const words = text.join('\n').trim();
  if (!/\p{L}{2}/u.test(words)) throw new FileTrouble('no_text');
  if (isBrokenKhmer(words)) throw new FileTrouble('broken_khmer');
  return words;
}

async function opened(bytes: Uint8Array): ReturnType<typeof getDocumentProxy> {
  ensurePromiseTry();
  try {
    return await getDocumentProxy(bytes, { isEvalSupported: false, verbosity: 0 });
  } catch (error) {
    throw new FileTrouble(error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'broken');
  }
}
