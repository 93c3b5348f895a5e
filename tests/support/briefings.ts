import type { BriefingContent, QuestionContent, SpeechContent } from '@/domain/briefing/briefing';
import type { InlineNode, SpokenText } from '@/domain/briefing/spoken-text';
import type { Actor } from '@/domain/policy';
import { done, freshKey, personOf } from './desk';
import type { Writer } from './log';

export const SPOKESPERSON = personOf('spokesperson', ['spokesperson']);

const BRIEFING: BriefingContent = {
  occasion: { km: 'សន្និសីទព័ត៌មាន', en: 'Noon briefing' },
  ...{ at: '2026-03-11T05:00:00.000Z', venue: null, spokesperson: null, since: null },
  ...{ speeches: [], figures: [], annexes: [], questions: [] },
};

export function cite(update: number, changes: object = {}): InlineNode {
  return { type: 'citation', attrs: { update, revision: 1, line: 1, dated: false, ...changes } };
}

export function said(...nodes: (InlineNode | string)[]): SpokenText {
  const content = nodes.map((node): InlineNode => (typeof node === 'string' ? { type: 'text', text: node } : node));
  return { type: 'doc', content: nodes.length === 0 ? [] : [{ type: 'paragraph', content }] };
}

/** The same figures in both languages. */
export function speechOf(...nodes: InlineNode[]): SpeechContent {
  return {
    title: { km: null, en: 'Statement' },
    texts: { km: said('នៅក្នុងជំរំ ', ...nodes, '។'), en: said('In the camps ', ...nodes, '.') },
    explained: [],
  };
}

export function questionOf(changes: Partial<QuestionContent> = {}): QuestionContent {
  return {
    question: { km: 'តើពេលណាសាលារៀនបើកវិញ?', en: 'When will the schools reopen?' },
    answer: { km: said('មិនទាន់ដឹង'), en: said('It is not known yet') },
    unknown: { km: null, en: 'The day' },
    ...{ followUp: null, owner: null, reviewBy: '2026-03-20', tags: ['schools'], explained: [] },
    ...changes,
  };
}

/** A record at the version that was seen. */
type SeenVersion = { id: string; version: number };

/** The verbs of the briefing room, called by these people. Each call is a new write request. */
export function roomOf({ verbs }: Pick<Writer, 'verbs'>) {
  const as = (actor: Actor, input: unknown) => ({ actor, key: freshKey(), input });
  const on = (actor: Actor, id: string, input: object) => ({ ...as(actor, input), id });
  return {
    startBriefing: async (content = BRIEFING, actor = SPOKESPERSON) =>
      done(await verbs.startBriefing(as(actor, { content }))),
    startSpeech: async (briefing: string, skeleton = 'blank', actor = SPOKESPERSON) =>
      done(await verbs.startSpeech(on(actor, briefing, { skeleton }))),
    saveSpeech: ({ id, version }: SeenVersion, content: SpeechContent, actor = SPOKESPERSON) =>
      verbs.saveSpeech(on(actor, id, { version, content })),
    ready: ({ id, version }: SeenVersion, more: object = {}, actor = SPOKESPERSON) =>
      verbs.readySpeech(on(actor, id, { version, ...more })),
    discard: ({ id, version }: SeenVersion, actor = SPOKESPERSON) => verbs.discardSpeech(on(actor, id, { version })),
    restore: ({ id, version }: SeenVersion, actor = SPOKESPERSON) => verbs.restoreSpeech(on(actor, id, { version })),
    startQuestion: async (content = questionOf(), actor = SPOKESPERSON) =>
      done(await verbs.startQuestion(as(actor, { content }))),
    saveQuestion: ({ id, version }: SeenVersion, content: QuestionContent, actor = SPOKESPERSON) =>
      verbs.saveQuestion(on(actor, id, { version, content })),
    approve: ({ id, version }: SeenVersion, actor = SPOKESPERSON) => verbs.approveQuestion(on(actor, id, { version })),
  };
}
