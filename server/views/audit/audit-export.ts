import { CSV_MARK, csvLine } from '@/domain/csv';
import type { Refusal } from '@/domain/outcome';
import { type AuditDeps, type AuditRow, findAudit } from './audit';

const COLUMNS = ['at', 'source', 'id', 'actor', 'actor_name', 'what', 'subject', 'detail'] as const;
const PAGE = '500';

/** Everything that a search of the audit finds, newest first; a refusal when the query is invalid. */
export async function exportAudit(deps: AuditDeps, query: URLSearchParams): Promise<AsyncGenerator<string> | Refusal> {
  const asked = new URLSearchParams([...query, ['limit', PAGE]]);
  const first = await findAudit(deps, asked);
  if ('ok' in first) return first;
  return lines(deps, asked, first);
}

type AuditPage = { rows: AuditRow[]; nextCursor: string | null };

async function* lines(deps: AuditDeps, asked: URLSearchParams, first: AuditPage): AsyncGenerator<string> {
  yield CSV_MARK + csvLine(COLUMNS);
  for (let page = first; ; ) {
    yield page.rows.map(toLine).join('');
    if (page.nextCursor === null) return;
    const next = await findAudit(deps, new URLSearchParams([...asked, ['cursor', page.nextCursor]]));
    if ('ok' in next) return;
    page = next;
  }
}

function toLine({ at, source, id, actor, actorName, what, subject, detail }: AuditRow): string {
  return csvLine([at, source, id, actor, actorName, what, subject, JSON.stringify(detail)]);
}
