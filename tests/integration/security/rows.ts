import { ROLES, type Role } from '@/domain/policy';

export type Caller = 'anyone' | Role;

const SIGNED_IN: Caller[] = [...ROLES];
const EVERYBODY: Caller[] = ['anyone', ...SIGNED_IN];
const DESK: Caller[] = ['editor', 'approver'];
/** The briefing room: who reads, who writes, who answers for it. */
const ROOM: Caller[] = ['spokesperson', 'approver', 'editor'];
const WRITERS: Caller[] = ['spokesperson', 'editor'];
const JUDGES: Caller[] = ['spokesperson', 'approver'];
/** An account belongs to a session: people-account.test.ts. These callers have none. */
const NOBODY_BY_TOKEN: Caller[] = [];

/** What a route is about, so that the cells can be tried in every state of it. */
type Subject = 'nothing' | 'draft' | 'update';

/** Who gets in; everybody else is refused, 401 who is not signed in and 403 who is. */
export type Row = { may: Caller[]; subject: Subject };

const row = (may: Caller[], subject: Subject = 'nothing'): Row => ({ may, subject });

/**
 * One row for every method of every route of the API, boards closed. Each act of a table of acts has its own. A route without a row fails the test, and so does
 * a row without a route: nobody opens a door by forgetting it.
 */
export const ROWS: Record<string, Row> = {
  'GET /api/v1/account': row(NOBODY_BY_TOKEN),
  'POST /api/v1/account/password': row(NOBODY_BY_TOKEN),
  'POST /api/v1/account/second-factor': row(NOBODY_BY_TOKEN),
  'POST /api/v1/account/second-factor/backup-codes': row(NOBODY_BY_TOKEN),
  'POST /api/v1/account/second-factor/confirm': row(NOBODY_BY_TOKEN),
  'POST /api/v1/account/second-factor/end': row(NOBODY_BY_TOKEN),
  'POST /api/v1/account/sessions/[id]/end': row(NOBODY_BY_TOKEN),
  'POST /api/v1/account/sessions/end': row(NOBODY_BY_TOKEN),
  'GET /api/v1/audit': row(['admin']),
  'GET /api/v1/audit.csv': row(['admin']),
  'GET /api/v1/audit/chain': row(['admin']),
  'GET /api/v1/board': row(SIGNED_IN),
  'GET /api/v1/briefings': row(ROOM),
  'POST /api/v1/briefings': row(WRITERS),
  'GET /api/v1/briefings/[id]': row(ROOM),
  'POST /api/v1/briefings/[id]/save': row(WRITERS),
  'POST /api/v1/briefings/[id]/discard': row(WRITERS),
  'POST /api/v1/briefings/[id]/restore': row(WRITERS),
  'POST /api/v1/briefings/[id]/presence': row(ROOM),
  'POST /api/v1/briefings/[id]/speeches': row(WRITERS),
  'POST /api/v1/speeches/[id]/save': row(ROOM),
  'POST /api/v1/speeches/[id]/ready': row(JUDGES),
  'POST /api/v1/speeches/[id]/unready': row(JUDGES),
  'POST /api/v1/speeches/[id]/discard': row(WRITERS),
  'POST /api/v1/speeches/[id]/restore': row(WRITERS),
  'GET /api/v1/questions': row(ROOM),
  'POST /api/v1/questions': row(WRITERS),
  'POST /api/v1/questions/[id]/save': row(WRITERS),
  'POST /api/v1/questions/[id]/approve': row(JUDGES),
  'POST /api/v1/questions/[id]/discard': row(WRITERS),
  'POST /api/v1/questions/[id]/restore': row(WRITERS),
  'GET /api/v1/citable': row(ROOM),
  'POST /api/v1/cited': row(ROOM),
  'POST /api/v1/briefings/[id]/freeze': row(JUDGES),
  'POST /api/v1/briefings/[id]/line': row(WRITERS),
  'GET /api/v1/editions/[number]': row(ROOM),
  'GET /api/v1/editions/[number]/standing': row(ROOM),
  'POST /api/v1/editions/[number]/said': row(WRITERS),
  'GET /api/v1/debts': row(WRITERS),
  'GET /e/[number]/papers/[file]': row(ROOM),
  'POST /api/v1/debts/done': row(WRITERS),
  'GET /api/v1/displays': row(['admin']),
  'POST /api/v1/displays': row(['admin']),
  'PUT /api/v1/displays/[id]': row(['admin']),
  'GET /api/v1/displays/[id]/picture': row(['admin']),
  'POST /api/v1/displays/[id]/command': row(['admin']),
  'POST /api/v1/displays/[id]/revoke': row(['admin']),
  'GET /api/v1/drafts': row(DESK),
  'POST /api/v1/drafts': row(['editor']),
  'GET /api/v1/drafts/[id]': row(DESK, 'draft'),
  'PUT /api/v1/drafts/[id]': row(['editor'], 'draft'),
  'POST /api/v1/drafts/[id]/approve': row(['approver'], 'draft'),
  'POST /api/v1/drafts/[id]/discard': row(['editor'], 'draft'),
  'POST /api/v1/drafts/[id]/originals': row(['editor'], 'draft'),
  'POST /api/v1/drafts/[id]/presence': row(DESK, 'draft'),
  'POST /api/v1/drafts/[id]/refuse': row(['approver'], 'draft'),
  'POST /api/v1/drafts/[id]/release': row(DESK, 'draft'),
  'POST /api/v1/drafts/[id]/restore': row(['editor'], 'draft'),
  'POST /api/v1/drafts/[id]/schedule': row(['approver'], 'draft'),
  'POST /api/v1/drafts/[id]/submit': row(['editor'], 'draft'),
  'POST /api/v1/drafts/[id]/unschedule': row(['approver'], 'draft'),
  'GET /api/v1/events': row(SIGNED_IN),
  'GET /api/v1/statements': row(SIGNED_IN),
  'GET /api/v1/figures': row(SIGNED_IN),
  'GET /api/v1/figures.csv': row(SIGNED_IN),
  'GET /api/v1/history': row(SIGNED_IN),
  'GET /api/v1/originals/[id]': row(DESK),
  'GET /api/v1/people': row(['admin']),
  'GET /api/v1/people/[id]': row(['admin']),
  'POST /api/v1/people/[id]/disable': row(['admin']),
  'POST /api/v1/people/[id]/enable': row(['admin']),
  'PUT /api/v1/people/[id]/grants': row(['admin']),
  'POST /api/v1/people/[id]/password-link': row(['admin']),
  'POST /api/v1/people/[id]/second-factor-reset': row(['admin']),
  'POST /api/v1/people/[id]/sessions/[session]/end': row(['admin']),
  'POST /api/v1/people/[id]/sign-out': row(['admin']),
  'POST /api/v1/people/invites': row(['admin']),
  'POST /api/v1/people/invites/[id]/revoke': row(['admin']),
  'POST /api/v1/promise': row(DESK),
  'GET /api/v1/search': row(SIGNED_IN),
  'POST /api/v1/clock/confirm': row(['admin']),
  'GET /api/v1/settings': row(['admin']),
  'PATCH /api/v1/settings': row(['admin']),
  'GET /api/v1/streams/[stream]': row(SIGNED_IN),
  'GET /api/v1/updates': row(SIGNED_IN),
  'POST /api/v1/updates': row(DESK),
  'GET /api/v1/updates/[number]': row(SIGNED_IN, 'update'),
  'GET /api/v1/updates/[number]/displays': row(DESK, 'update'),
  'POST /api/v1/updates/[number]/corrections': row(['approver'], 'update'),
  'POST /api/v1/updates/[number]/review': row(['approver'], 'update'),
  'GET /api/v1/updates/[number]/revisions': row(SIGNED_IN, 'update'),
  'POST /api/v1/updates/[number]/withdrawal': row(['approver'], 'update'),
};

/** Answered to everybody, and why that is right. */
export const OPEN: Record<string, string> = {
  'GET /livez': 'says only that the process runs',
  'GET /readyz': 'codes of checks, for a load balancer',
  'GET /refused': 'the sentence of a refusal that the server itself has made; to everybody else 404',
  'GET /api/v1/[...path]': 'says that there is no such path',
  'POST /api/v1/[...path]': 'says that there is no such path',
  'PUT /api/v1/[...path]': 'says that there is no such path',
  'PATCH /api/v1/[...path]': 'says that there is no such path',
  'DELETE /api/v1/[...path]': 'says that there is no such path',
};

/** Doors with their own locks, tested where they are made (sign-in, entry links, preferences). */
export const DOORS = /^(GET|POST) \/(api\/auth\/|enter\/|preference$|setup|invite)/;

export const CALLERS = EVERYBODY;
