import type { Flag } from '@/domain/briefing/flags';
import { type Refusal, refuse } from '@/domain/outcome';
import type { EditionFacts, FrozenSpeech, FrozenTexts } from './edition';

/** The versions that the person saw who freezes. */
export type SeenVersions = { version: number; speeches: Record<string, number> };

/** Somebody has changed, added or taken away something since: then it is looked at once more before it is frozen. */
export function refuseUnseen(
  current: { version: number; speeches: readonly { id: string; version: number }[] },
  seen: SeenVersions,
): Refusal | null {
  const speeches = Object.fromEntries(current.speeches.map(({ id, version }) => [id, version]));
  const isSame =
    current.version === seen.version &&
    Object.keys(seen.speeches).length === current.speeches.length &&
    current.speeches.every(({ id, version }) => seen.speeches[id] === version);
  return isSame
    ? null
    : { ...refuse(409, 'edition.stale'), details: { current: { version: current.version, speeches } } };
}

/**
 * What goes into an edition was called ready. A red flag stops it, unless the person who called it ready said why it goes out all the
 * same; what was corrected or withdrawn since then nobody has overridden. An answer has nobody who could: it is put right, or left
 * out.
 */
export function refuseFlagged(
  { speeches, questions }: FrozenTexts,
  { flags }: Pick<EditionFacts, 'flags'>,
): Refusal | null {
  if (speeches.length + questions.length === 0) return refuse(422, 'edition.empty');
  const drafts = speeches.filter(({ state }) => state !== 'ready');
  if (drafts.length > 0)
    return naming(
      'edition.not_ready',
      drafts.map(({ id }) => ({ of: 'speech', id })),
    );
  const blocking = flags.filter(({ id, flags: all }) => {
    const ready = speeches.find((speech) => speech.id === id)?.ready ?? null;
    return all.some((flag) => flag.severity === 'red' && !isOverridden(flag, ready));
  });
  return blocking.length === 0
    ? null
    : naming(
        'edition.flagged',
        blocking.map(({ of, id }) => ({ of, id })),
      );
}

function isOverridden({ when }: Flag, ready: FrozenSpeech['ready']): boolean {
  if (ready === null || ready.override === null) return false;
  return when === null || Date.parse(when) <= Date.parse(ready.at);
}

function naming(code: string, texts: readonly { of: string; id: string }[]): Refusal {
  return { ...refuse(422, code), details: { texts } };
}
