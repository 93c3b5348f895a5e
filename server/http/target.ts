import type { IncomingMessage } from 'node:http';

/**
 * Changes the request target to a path, the one form that pages know. A proxy may send a whole address, and its host is not
 * trusted. False when the target is neither form, or its percent-encoding is no valid text.
 */
export function settleTarget(request: IncomingMessage): boolean {
  const { url = '' } = request;
  if (!url.startsWith('/')) {
    if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return false;
    const { pathname, search } = new URL(url);
    request.url = pathname + search;
  }
  return isText(pathOf(request));
}

/** Removes the query. */
export function pathOf({ url = '/' }: IncomingMessage): string {
  return url.split('?', 1)[0] ?? '/';
}

function isText(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes('\0');
  } catch {
    return false;
  }
}
