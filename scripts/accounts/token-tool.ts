import { ROLES, type Role } from '@/domain/policy';
import type { TokenFacts } from '@/server/verbs/people/tokens';
import { need, type Tool, type Work } from './run-tool';

const USAGE = `npm run token -- create --role R --name N [--expires 2026-12-31]   (R: ${ROLES.join(', ')}; shown once)
npm run token -- list
npm run token -- revoke --token T   (T: its id, or its first characters as in the list)`;

const create: Work = async ({ tokens }, values) => {
  const role = need(values, 'role') as Role;
  const name = need(values, 'name');
  const expiresAt = values.expires === undefined ? null : endOfDay(need(values, 'expires'));
  const outcome = await tokens.create({ name, role, expiresAt });
  if (!outcome.ok) return outcome;
  console.error(`"${name}" may act as ${role}. The token, shown this once:`);
  console.log(outcome.value.secret);
  return outcome;
};

const list: Work = async ({ tokens }) => {
  const known = await tokens.list();
  for (const token of known) console.log([token.prefix, token.name, token.role, stateOf(token), token.id].join('\t'));
  if (known.length === 0) console.error('No tokens yet. Begin with: npm run token -- create');
  return { ok: true, status: 200, value: null };
};

const revoke: Work = ({ tokens }, values) => tokens.revoke(need(values, 'token'));

/** The end of the day in Phnom Penh. A text that is no day gives an invalid date, and the verb refuses it. */
function endOfDay(day: string): Date {
  return new Date(/^\d{4}-\d\d-\d\d$/.test(day) ? `${day}T23:59:59+07:00` : Number.NaN);
}

function stateOf({ revokedAt, expiresAt, lastUsedAt }: TokenFacts): string {
  if (revokedAt) return `revoked ${revokedAt.toISOString()}`;
  if (expiresAt && expiresAt.getTime() <= Date.now()) return `expired ${expiresAt.toISOString()}`;
  return lastUsedAt ? `used ${lastUsedAt.toISOString()}` : 'never used';
}

export const TOKEN_TOOL: Tool = {
  usage: USAGE,
  options: {
    role: { type: 'string' },
    name: { type: 'string' },
    expires: { type: 'string' },
    token: { type: 'string' },
  },
  works: { create, list, revoke },
};
