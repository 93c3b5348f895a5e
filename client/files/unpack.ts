import { type UnzipFileInfo, unzipSync, zipSync } from 'fflate';
import { FileTrouble } from './file-read';

/** Many times the size of the largest report. A file that declares more is not unpacked at all. */
const MOST_UNPACKED = 40 * 1024 * 1024;
const MOST_ENTRIES = 2_000;

export type Parts = Map<string, Uint8Array>;

/** The XML of an Office file, by the names of its parts; pictures and other parts are not unpacked. */
export function unpackXml(bytes: Uint8Array): Parts {
  const isPart = ({ name }: UnzipFileInfo) => /\.(?:xml|rels)$/i.test(name);
  refuseBomb(bytes, isPart);
  return new Map(Object.entries(opened(bytes, isPart)));
}

/** Packs the parts again, for a reader that opens only files. They are as small as the bound above demands. */
export function pack(parts: Parts): Uint8Array<ArrayBuffer> {
  return zipSync(Object.fromEntries(parts), { level: 0 });
}

/** Checks the sizes that the file declares before it unpacks anything. They also limit the memory for each part. */
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
