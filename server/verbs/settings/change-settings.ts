import type { Outcome, Refusal } from '@/domain/outcome';
import { ANYONE } from '@/domain/policy';
import type { PrivateSettings, PublicSettings } from '@/domain/settings';
import type { Tx } from '@/server/db/database';
import {
  changePrivateSettings,
  type PublicState,
  readChosenSettings,
  readPublicSettings,
  writeSetting,
} from '@/server/db/settings';
import type { Write, WriteContext } from '@/server/log/log';
import { type Command, perform, type VerbDecision, type VerbDeps } from '@/server/verbs/verb';
import { ChangeSettings } from './settings-input';

/** The version of the public settings; the next change has to name it. */
export type SettingsAnswer = { version: number };

/** Public settings are a fact for all, so that a past wall can be explained. Private ones stay on the server. Both are audited. */
export function changeSettings(deps: VerbDeps, command: Command): Promise<Outcome<SettingsAnswer>> {
  return perform(
    deps,
    { action: 'settings.manage', streams: ['ops', 'wall'], schema: ChangeSettings, decide },
    command,
  );
}

async function decide(input: ChangeSettings, { tx, at }: WriteContext): Promise<VerbDecision<SettingsAnswer>> {
  const before = await readPublicSettings(tx);
  const stale = refuseStale(input, before);
  if (stale) return stale;
  const next = input.public ? toNext(before, defined(input.public)) : before;
  const changed = defined<PrivateSettings>(input.private ?? {});
  const detail = { public: Object.keys(input.public ?? {}), private: changed, was: await readChosenSettings(tx) };
  return {
    ok: true,
    status: 200,
    writes: [...(input.public ? [toWrite(next)] : []), ...(await toClosing(input, tx))],
    async rows(inTx) {
      if (input.public) await writeSetting(inTx, 'public', { value: JSON.stringify(next), at });
      await changePrivateSettings(inTx, changed, at);
    },
    audit: { kind: 'settings.changed', subject: 'settings', detail },
    answer: () => ({ version: next.version }),
  };
}

/** When boards are closed, people without a session may not read on, so their screens are cut. */
async function toClosing({ private: rules }: ChangeSettings, tx: Tx): Promise<Write[]> {
  if (rules?.boards !== 'closed') return [];
  const version = 1 + (await tx.auditEvent.count({ where: { subject: 'settings' } }));
  return [{ stream: 'ops', fact: { type: 'access.changed', person: ANYONE.id }, version }];
}

function toNext({ version, settings }: PublicState, changes: Partial<PublicSettings>): PublicState {
  return { version: version + 1, settings: { ...settings, ...changes } };
}

function toWrite({ version, settings }: PublicState): Write {
  return { stream: 'wall', fact: { type: 'settings.changed', settings }, version };
}

function refuseStale(input: ChangeSettings, { version, settings }: PublicState): Refusal | null {
  if (!input.public || input.version === version) return null;
  return {
    ok: false,
    status: 409,
    code: 'settings.stale',
    details: { version, current: settings, yours: input.public },
  };
}

/** Keeps only the settings that were sent. */
function defined<T extends object>(changes: { [Key in keyof T]?: T[Key] | undefined }): Partial<T> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Partial<T>;
}
