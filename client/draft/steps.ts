import { type ApiAnswer, newKey } from '@/client/api';
import type { OutboxRequest } from '@/client/outbox/outbox';
import type { Corrects, DeskItem } from '@/domain/item';
import type { FieldFault, Receipt } from '@/domain/outcome';
import type { UpdateKind } from '@/domain/updates';
import type { Save, UnsentSave } from './autosave';
import type { DraftContent } from './form/update-form';

/** One of the requests that together submit or publish a draft. */
export type DraftStep = Pick<OutboxRequest, 'path' | 'body' | 'method' | 'after' | 'form' | 'drops'> & { key: string };

/** What kind of update a draft is, and what it corrects. */
export type DraftSubject = { kind: UpdateKind; corrects: Corrects | null };

/** The body for a publication that no second person has reviewed yet. */
export type PublishFirstBody = { publishFirst?: { reason: string } };

/** `unsent`: saves that the server may not have. When the list is empty, `item` is what was typed. */
export type UnsentDraft = {
  item: DeskItem | null;
  unsent: readonly UnsentSave<DraftContent>[];
  subject: DraftSubject;
  /** The name of the browser's copy: the form is locked until there is an answer. */
  copy: string;
};

export function toSaveStep(
  { base, content, key }: Save<DeskItem, DraftContent>,
  { kind, corrects }: DraftSubject,
): DraftStep {
  if (base === null) return { path: '/api/v1/drafts', body: { kind, content, corrects }, key };
  const body = { version: base.version, content, ...(corrects && { against: corrects.revision }) };
  return { path: `/api/v1/drafts/${base.id}`, method: 'PUT', body, key };
}

/**
 * All requests that submit a draft, in order; each one depends on the one before it. With `release` they also publish the
 * revision. Empty when there is nothing to submit.
 */
export function toSubmitSteps(draft: UnsentDraft, release: PublishFirstBody | null): DraftStep[] {
  const saves = toSaveSteps(draft);
  const submit = toSubmitStep(draft.item, saves.at(-1));
  if (submit === null) return [];
  const steps = [...saves, submit, ...(release ? [toReleaseStep(submit, release)] : [])];
  const last = saves.at(-1);
  return steps.map((step) => ({ ...step, form: draft.copy, ...(step === last && { drops: draft.copy }) }));
}

function toSaveSteps({ item, unsent, subject }: UnsentDraft): DraftStep[] {
  return unsent.map(({ content, key }, index) => {
    const before = unsent[index - 1];
    if (!before) return toSaveStep({ base: item, content, key }, subject);
    const body = { content, ...(subject.corrects && { against: subject.corrects.revision }) };
    return { path: '/api/v1/drafts/:id', method: 'PUT', body, key, after: { key: before.key, takes: ['version'] } };
  });
}

function toSubmitStep(item: DeskItem | null, last: DraftStep | undefined): DraftStep | null {
  const key = newKey();
  if (last) return { path: '/api/v1/drafts/:id/submit', body: {}, key, after: { key: last.key, takes: ['version'] } };
  return item && { path: `/api/v1/drafts/${item.id}/submit`, body: { version: item.version }, key };
}

function toReleaseStep({ key }: DraftStep, first: PublishFirstBody): DraftStep {
  const after = { key, takes: ['version', 'revision'] } as const;
  return { path: '/api/v1/drafts/:id/release', body: first, key: newKey(), after };
}

type Publication = { content: DraftContent; corrects: Corrects | null; copy: string };

/** For those who may publish and not draft. */
export function toPublishStep({ content, corrects, copy }: Publication, first: PublishFirstBody): DraftStep {
  const { reason, ...update } = content;
  const step = { key: newKey(), form: copy, drops: copy };
  if (corrects === null) return { ...step, path: '/api/v1/updates', body: { ...update, ...first } };
  const body = { revision: corrects.revision, reason, update, ...first };
  return { ...step, path: `/api/v1/updates/${corrects.update}/corrections`, body };
}

/** The result of submitting. `editing`: the form is open again, on this version if one is known. */
export type SubmitResult =
  | { is: 'published'; receipt: Receipt }
  | { is: 'submitted'; item: DeskItem }
  | { is: 'editing'; item: DeskItem | null; faults: FieldFault[] };

type Value = { item?: DeskItem; receipt?: Receipt } | Receipt;

/** Takes the answers to all steps, the wanted one last. No answers: the submission was withdrawn. */
export function resultOf(answers: readonly ApiAnswer<unknown>[]): SubmitResult {
  const last = answers.at(-1);
  const values = answers.flatMap((answer) => (answer.ok ? [answer.value as Value] : []));
  const receipt = last?.ok ? receiptOf(last.value as Value) : null;
  if (receipt) return { is: 'published', receipt };
  const item = values.flatMap((value) => ('item' in value && value.item) || []).at(-1) ?? null;
  // The draft stays submitted even when it could not be published.
  if (item && item.state !== 'draft') return { is: 'submitted', item };
  return { is: 'editing', item, faults: faultsOf(last) };
}

function receiptOf(value: Value): Receipt | null {
  if ('seq' in value) return value;
  return value.receipt ?? null;
}

function faultsOf(answer: ApiAnswer<unknown> | undefined): FieldFault[] {
  return !answer || answer.ok || answer.status === 'unknown' ? [] : (answer.fields ?? []);
}
