import { MOST_ORIGINAL_BYTES } from '@/domain/item';

/** A megabyte of JSON holds several hundred figures with their notes. */
const MOST_JSON_BYTES = 1024 * 1024;
/** For a form with a few words. */
const MOST_FORM_BYTES = 4096;

/** The first row that matches decides. */
const BOUNDS: readonly (readonly [paths: RegExp, mostBytes: number])[] = [
  [/^\/api\/v1\/drafts\/[^/]*\/originals$/, MOST_ORIGINAL_BYTES],
  [/^\/api\/v1\//, MOST_JSON_BYTES],
  [/^\/api\/auth\/display\/picture$/, MOST_JSON_BYTES],
  [/^\/api\/auth\//, MOST_FORM_BYTES],
  [/^\/enter\/submit$/, MOST_FORM_BYTES],
  [/^\/preference$/, MOST_FORM_BYTES],
];

/** How many bytes a body for this path may have. 0 where the path takes no body: pages are only read. */
export function mostBytesFor(path: string): number {
  return BOUNDS.find(([paths]) => paths.test(path))?.[1] ?? 0;
}
