import type { BriefingContent, SpeechContent } from '@/domain/briefing/briefing';
import { type Citation, citationKey } from '@/domain/briefing/spoken-text';
import type { Actor } from '@/domain/policy';
import { BY_ROLE, done, freshKey } from '@/tests/support/desk';
import type { Writer } from '@/tests/support/log';
import { quote, say, spoken } from './example';

export const SPOKESPERSON = BY_ROLE.spokesperson;

const BRIEFING: BriefingContent = {
  ...{
    occasion: { km: 'សន្និសីទសារព័ត៌មាន', en: 'Daily briefing' },
    at: null,
    venue: null,
    spokesperson: null,
    since: null,
  },
  ...{ speeches: [], figures: [], annexes: [], questions: [] },
};

/** One sentence in both languages with one figure. */
export function sentenceOf(citation: Citation, words = { km: ' នៅសល់ក្នុងជំរំ។', en: ' remain in camps.' }): SpeechContent {
  return {
    title: { km: 'ស្ថានភាព', en: 'The situation' },
    texts: { km: spoken([quote(citation), say(words.km)]), en: spoken([quote(citation), say(words.en)]) },
    explained: [],
  };
}

export type Room = ReturnType<typeof roomOf>;

/** The verbs of the briefing room, called by these people. Each call is a new write request. */
export function roomOf({ verbs }: Pick<Writer, 'verbs'>) {
  const as = (actor: Actor, input: unknown) => ({ actor, key: freshKey(), input });
  return {
    verbs,
    /** A briefing with one speech that is ready, and what a page that shows it has seen. */
    async ready(content: SpeechContent, more: Partial<BriefingContent> = {}) {
      const briefing = done(await verbs.startBriefing(as(SPOKESPERSON, { content: { ...BRIEFING, ...more } })));
      const started = done(await verbs.startSpeech({ ...as(SPOKESPERSON, { skeleton: 'blank' }), id: briefing.id }));
      const { id, version } = started;
      const saved = done(await verbs.saveSpeech({ ...as(SPOKESPERSON, { version, content }), id }));
      const ready = done(await verbs.readySpeech({ ...as(SPOKESPERSON, { version: saved.version }), id }));
      return { id: briefing.id, speech: id, seen: { version: briefing.version, speeches: { [id]: ready.version } } };
    },
    freeze: (id: string, seen: unknown, actor = SPOKESPERSON) => verbs.freezeBriefing({ ...as(actor, seen), id }),
    say: (number: number, figures: Citation[], { heardBy = 'Radio', saidAt = '2026-03-10T03:00:00.000Z' } = {}) =>
      verbs.noteSaid({
        ...as(SPOKESPERSON, {
          heardBy,
          saidAt,
          noted: null,
          figures: figures.map((each) => ({ ...each, language: 'km' })),
        }),
        number,
      }),
    end: (utterance: string, revision: number, more: object = { how: 'told', words: null }) =>
      verbs.endDebt(as(SPOKESPERSON, { utterance, revision, ...more })),
    line: (id: string, input: unknown, actor = SPOKESPERSON) => verbs.sendLine({ ...as(actor, input), id }),
    keyOf: citationKey,
  };
}
