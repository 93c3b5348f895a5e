import { type UnzipFileInfo, unzipSync, zipSync } from 'fflate';
import { FileTrouble } from './file-read';

/** Many times the largest report; what is declared larger is not unpacked at all. */
const MOST_UNPACKED = 40 * 1024 * 1024;
const MOST_ENTRIES = 2_000;

export type Parts = Map<string, Uint8Array>;

/** The XML of an Office file, by the names of its parts; pictures and the like are not unpacked. */
export function unpackXml(bytes: Uint8Array): Parts {
  const isPart = ({ name }: UnzipFileInfo) => /\.(?:xml|rels)$/i.test(name);
  refuseBomb(bytes, isPart);
  return new Map(Object.entries(opened(bytes, isPart)));
}

/** The parts as a file again, for a reader that opens files only. It holds no more than was bound before. */
export function pack(parts: Parts): Uint8Array<ArrayBuffer> {
  return zipSync(Object.fromEntries(parts), { level: 0 });
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
