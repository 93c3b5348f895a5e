import { MOST_ORIGINAL_BYTES } from '@/domain/item';

/** A megabyte of JSON is several hundred figures with their notes. */
const MOST_JSON_BYTES = 1024 * 1024;
/** A form with a few words in it. */
const MOST_FORM_BYTES = 4096;

/** The first that fits counts. */
const BOUNDS: readonly (readonly [paths: RegExp, mostBytes: number])[] = [
  [/^\/api\/v1\/drafts\/[^/]*\/originals$/, MOST_ORIGINAL_BYTES],
  [/^\/api\/v1\//, MOST_JSON_BYTES],
  [/^\/api\/auth\//, MOST_FORM_BYTES],
  [/^\/enter\/submit$/, MOST_FORM_BYTES],
  [/^\/preference$/, MOST_FORM_BYTES],
];

/** How long a body may be that is sent to this path; 0 where none is taken: a page is only ever asked for. */
export function mostBytesFor(path: string): number {
  return BOUNDS.find(([paths]) => paths.test(path))?.[1] ?? 0;
}
