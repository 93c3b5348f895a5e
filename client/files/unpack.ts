import { type UnzipFileInfo, unzipSync } from 'fflate';
import { FileTrouble } from './file-read';

/** Many times the largest report; what is declared larger is not unpacked at all. */
const MOST_UNPACKED = 40 * 1024 * 1024;
const MOST_ENTRIES = 2_000;

/** The named parts of a ZIP file as text, by their names. */
export function unpack(bytes: Uint8Array, isWanted: (name: string) => boolean): Map<string, string> {
  const isPart = ({ name }: UnzipFileInfo) => isWanted(name);
  refuseBomb(bytes, isPart);
  const parts = opened(bytes, isPart);
  const decoder = new TextDecoder();
  return new Map(Object.entries(parts).map(([name, part]) => [name, decoder.decode(part)]));
}

/** By the sizes that the file itself declares, before anything is unpacked; the room for each part is bound by them. */
function refuseBomb(bytes: Uint8Array, isPart: (file: UnzipFileInfo) => boolean): void {
  let [size, count] = [0, 0];
  opened(bytes, (file) => {
    count += 1;
    size += isPart(file) ? file.originalSize : 0;
    return false;
  });
  if (size > MOST_UNPACKED || count > MOST_ENTRIES) throw new FileTrouble('bomb');
}

function opened(bytes: Uint8Array, filter: (file: UnzipFileInfo) => boolean): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter });
  } catch {
    throw new FileTrouble('broken');
  }
}
