import type { PublishUpdateJson } from '@/domain/entries/publish-update';
import type { Actor } from '@/domain/policy';

export const EDITOR: Actor = { kind: 'person', id: 'editor-1', name: 'Editor', roles: ['editor'] };
/** The server itself as an actor. */
export const SYSTEM: Actor = { kind: 'system', id: 'system', roles: ['approver', 'editor'] };
export const VIEWER: Actor = { kind: 'person', id: 'viewer-1', name: 'Viewer', roles: ['viewer'] };

type ReportJson = Extract<PublishUpdateJson, { kind: 'report' }>;

/** A small valid report: people who are not home yet. */
export function reportOf(value: number | null, changes: Partial<ReportJson> = {}): ReportJson {
  return {
    kind: 'report',
    source: 'MOI',
    text: { km: null, en: 'Noon report' },
    periodStart: null,
    periodEnd: '2026-01-14T12:00+07:00',
    figures: [figureOf(value)],
    ...changes,
  };
}

export function figureOf(value: number | null): ReportJson['figures'][number] {
  return {
    indicator: 'remaining_in_camps',
    breakdown: null,
    place: 'KH',
    site: null,
    value,
    qualifier: 'exact',
    nil: false,
    provisional: false,
  };
}
