import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { fault } from '@/domain/entries/fields';
import { MOST_ORIGINAL_BYTES } from '@/domain/item';
import { type Outcome, type Refusal, refuse } from '@/domain/outcome';
import { cleanLine } from '@/domain/text/clean-text';
import type { Tx } from '@/server/db/database';
import { readPrivateSettings } from '@/server/db/settings';
import type { WriteContext, WriteDecision } from '@/server/log/log';
import { type Command, perform, type VerbDeps } from '@/server/verbs/verb';
import { UNKNOWN_DRAFT } from './drafts';

const FileFacts = z.strictObject({
  name: z.string().transform(cleanLine).pipe(z.string().min(1, 'text.missing').max(200, 'text.too_long')),
  mediaType: z
    .string()
    .regex(/^[\w.+-]+\/[\w.+-]+$/, 'field.invalid')
    .max(100, 'text.too_long'),
  draft: z.string(fault('field.invalid')).max(100, 'field.invalid').nullable(),
  hash: z.string(),
});
type FileFacts = z.infer<typeof FileFacts>;

/** `hash` is the SHA-256 of its bytes, lower-case hex. */
export type OriginalFacts = {
  id: string;
  name: string;
  mediaType: string;
  size: number;
  hash: string;
  uploadedAt: string;
};

export type OriginalCommand = Omit<Command, 'input'> & {
  file: { name: string; mediaType: string; bytes: Uint8Array<ArrayBuffer>; draft: string | null };
};

/** Stores the file of a report without changes, beside its draft. */
export async function uploadOriginal(deps: VerbDeps, command: OriginalCommand): Promise<Outcome<OriginalFacts>> {
  const { actor, key, file } = command;
  const { bytes, ...facts } = file;
  if (bytes.length > MOST_ORIGINAL_BYTES) return { ok: false, status: 413, code: 'original.too_large' };
  const hash = createHash('sha256').update(bytes).digest('hex');
  const decide = (input: FileFacts, context: WriteContext) => decideUpload(input, bytes, context);
  const verb = { action: 'draft.write', streams: ['ops'], schema: FileFacts, decide } as const;
  return perform(deps, verb, { actor, key, input: { ...facts, hash } });
}

async function decideUpload(
  { name, mediaType, draft, hash }: FileFacts,
  bytes: Uint8Array<ArrayBuffer>,
  { tx, at, actor }: WriteContext,
): Promise<WriteDecision<OriginalFacts>> {
  if (draft !== null && (await tx.draft.count({ where: { id: draft } })) === 0) return UNKNOWN_DRAFT;
  const full = await refuseFull(tx, actor.id, bytes.length);
  if (full) return full;
  const id = randomUUID();
  const facts = { id, name, mediaType, size: bytes.length, hash };
  const kept = { bytes, draftId: draft, uploadedBy: actor.id, uploadedAt: at };
  return {
    ok: true,
    writes: [],
    rows: (inTx) => inTx.original.createMany({ data: [{ ...facts, ...kept }] }),
    answer: () => ({ ...facts, uploadedAt: at.toISOString() }),
  };
}

const MB = 1024 * 1024;

/** The lock of the stream is held, so that nobody else adds a file meanwhile. */
async function refuseFull(tx: Tx, person: string, size: number): Promise<Refusal | null> {
  const { filesPerPersonMb, filesInAllMb } = await readPrivateSettings(tx);
  const isOver = async (mostMb: number | null, where: { uploadedBy?: string }) => {
    if (mostMb === null) return false;
    const { _sum } = await tx.original.aggregate({ _sum: { size: true }, where });
    return (_sum.size ?? 0) + size > mostMb * MB;
  };
  if (await isOver(filesInAllMb, {})) return refuse(422, 'original.all_full');
  return (await isOver(filesPerPersonMb, { uploadedBy: person })) ? refuse(422, 'original.person_full') : null;
}
