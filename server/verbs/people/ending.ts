import { refuse } from '@/domain/outcome';
import type { AuthParts } from '@/server/auth/better-auth';
import { aboutPerson } from '@/server/verbs/cuts';
import { performOnce } from '@/server/verbs/verb';
import { aboutToken, onBehalfOf } from './actors';

/** The actor of an end that nobody caused: only time passed. */
const BY_THE_CLOCK = { actor: onBehalfOf('clock'), action: 'people.manage' } as const;

const MOST_AT_ONCE = 100;

/**
 * Sessions and tokens end by themselves, and their sockets end too (`server/live`). This records each end once, on any node,
 * and tells all nodes.
 */
export function createEnding(parts: AuthParts): () => Promise<void> {
  const noted = new Set<string>();
  return async () => {
    await endSessions(parts);
    await noteTokens(parts, noted);
  };
}

async function endSessions(parts: AuthParts): Promise<void> {
  const over = { expiresAt: { lte: new Date(parts.now()) } };
  const sessions = await parts.db.session.findMany({ where: over, take: MOST_AT_ONCE, select: { id: true } });
  for (const { id } of sessions) {
    await performOnce<null>(parts, {
      ...BY_THE_CLOCK,
      async decide({ tx }) {
        const session = await tx.session.findFirst({ where: { id, ...over } });
        if (!session) return refuse(404, 'session.unknown');
        const { userId: person, expiresAt } = session;
        return {
          ...toEnd('people.session_over', aboutPerson(person), { session: id, expiredAt: expiresAt }),
          cuts: { person, only: id },
        };
      },
    });
  }
}

/** A token keeps its row after its end. So we look in the audit for a note of this end, once for each process. */
async function noteTokens(parts: AuthParts, noted: Set<string>): Promise<void> {
  const over = { revokedAt: null, expiresAt: { lte: new Date(parts.now()) } };
  const tokens = await parts.db.apiToken.findMany({ where: over, select: { id: true, expiresAt: true } });
  for (const { id, expiresAt } of tokens.filter((token) => !noted.has(token.id))) {
    await performOnce<null>(parts, {
      ...BY_THE_CLOCK,
      async decide({ tx }) {
        const known = await tx.auditEvent.count({ where: { kind: 'people.token_over', subject: aboutToken(id) } });
        if (known > 0) return refuse(409, 'token.over');
        return { ...toEnd('people.token_over', aboutToken(id), { expiredAt: expiresAt }), cuts: { person: id } };
      },
    });
    noted.add(id);
  }
}

function toEnd(kind: string, subject: string, detail: Record<string, unknown>) {
  return { ok: true as const, status: 200 as const, audit: { kind, subject, detail }, answer: () => null };
}
