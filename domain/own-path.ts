const NOWHERE = 'https://nowhere.invalid';

/** Where to go after signing in: a path of this site as the browser will read it, else the board. */
export function toOwnPath(next: unknown): string {
  if (typeof next !== 'string' || !next.startsWith('/') || !URL.canParse(next, NOWHERE)) return '/';
  const { origin, pathname, search, hash } = new URL(next, NOWHERE);
  // A second slash at the front would name another host once more.
  return origin === NOWHERE && !pathname.startsWith('//') ? `${pathname}${search}${hash}` : '/';
}
