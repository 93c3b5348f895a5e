/** The fixed parts of our addresses. All others are typed by somebody: an id, a name, a secret of a link. */
const KNOWN = new Set(
  `about account admin aide api audit audit.csv auth backup-codes board briefings callback chain changes citable cited
  clock code command confirm correct corrections damage debts desk display displays done drafts e editions email end
  enter events figures figures.csv freeze grants history home invite invites items line lite livez metrics new
  new-password oidc ops original originals pair pairing papers password people picture places podium preference
  presence promise questions readyz refused report review revisions revoke said search second-factor services sessions
  settings setup sign-in sign-out speeches staff standing statements streams submit update updates v1 wall withdraw
  withdrawal`.split(/\s+/),
);

/** An address as the log may have it: `/api/v1/people/*`. Numbers of updates stay, everything else that was typed goes. */
export function toKnownPath(path: string): string {
  if (path.startsWith('/_next/')) return '/_next/*';
  return path
    .split('/')
    .map((part) => (part === '' || KNOWN.has(part) || /^\d{1,7}$/.test(part) ? part : '*'))
    .join('/')
    .slice(0, MOST_LETTERS);
}

const MOST_LETTERS = 120;
export type RouteClass = 'page' | 'wall' | 'file' | 'health' | 'stream' | 'auth' | 'api';

const CLASSES: [RegExp, RouteClass][] = [
  [/^\/(?:livez|readyz|metrics)$/, 'health'],
  [/^\/api\/v1\/streams\//, 'stream'],
  [/^\/api\/auth\//, 'auth'],
  [/^\/api\//, 'api'],
  [/^\/wall(?:\/|$)/, 'wall'],
  [/^\/_next\/|\.[a-z\d]{2,5}$/, 'file'],
];

/** A handful of names, so that a stranger cannot make the metrics grow. */
export function routeClassOf(path: string): RouteClass {
  return CLASSES.find(([pattern]) => pattern.test(path))?.[1] ?? 'page';
}
