import type { IncomingMessage } from 'node:http';

/**
 * Brings what was asked for into the one form that pages know, a path: proxies may also send a whole address, whose host
 * nobody should believe. False when it is neither, or its percent signs stand for no text.
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

/** Without the query. */
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
