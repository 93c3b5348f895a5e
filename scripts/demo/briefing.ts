import { randomUUID } from 'node:crypto';
import type { BriefingContent, QuestionContent } from '@/domain/briefing/briefing';
import { type Citation, citationsOf, type SpokenText } from '@/domain/briefing/spoken-text';
import type { Outcome } from '@/domain/outcome';
import type { Actor } from '@/domain/policy';
import { DAY_MS } from '@/domain/when';
import type { Server } from '@/server/context';

/** The ministry's figures that the demo's briefing has as its key figures. */
const FIGURES = [
  'remaining_in_camps||KH|MOI',
  'returned_cumulative||KH|MOI',
  'remaining_in_camps|women|KH|MOI',
  'remaining_in_camps|children|KH|MOI',
];

type Room = Pick<Server, 'verbs' | 'views' | 'now'>;

/**
 * A briefing on the report that is newest when the demo starts, with a statement that is ready: the next report that is replayed
 * raises its flags. Nothing where there is a briefing already, or no report yet.
 */
export async function prepareBriefing({ verbs, views, now }: Room, actor: Actor): Promise<void> {
  if ((await views.briefings()).briefings.length > 0) return;
  const command = (input: unknown) => ({ actor, key: randomUUID(), input });
  const content: BriefingContent = {
    occasion: { km: 'សន្និសីទសារព័ត៌មានប្រចាំថ្ងៃ', en: 'Daily press briefing' },
    ...{ at: null, venue: null, spokesperson: null, since: new Date(now() - DAY_MS).toISOString() },
    ...{ speeches: [], figures: FIGURES, annexes: ['provinces', 'services'], questions: [] },
  };
  const { id, version } = made(await verbs.startBriefing(command({ content })));
  const speech = made(await verbs.startSpeech({ ...command({ skeleton: 'daily' }), id }));
  const citation = await firstCitation(views, id);
  if (citation === null) return;
  made(await verbs.readySpeech({ ...command({ version: speech.version }), id: speech.id }));
  const question = made(await verbs.startQuestion(command({ content: questionOf(citation) })));
  made(await verbs.saveBriefing({ ...command({ version, content: { ...content, questions: [question.id] } }), id }));
}

/** @throws with the code of a refusal: the demo is then not what it says. */
function made<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`The demo's briefing was refused: ${outcome.code}`);
  return outcome.value;
}

async function firstCitation(views: Server['views'], id: string): Promise<Citation | null> {
  const read = await views.briefing(id);
  if ('ok' in read) return null;
  const [attrs] = read.speeches.flatMap(({ content }) => citationsOf(content.texts.km));
  if (!attrs) return null;
  const { update, revision, line } = attrs;
  return { update, revision, line };
}

function questionOf(citation: Citation): QuestionContent {
  return {
    question: { km: 'តើមានជនភៀសសឹកប៉ុន្មាននាក់នៅក្នុងជំរំ?', en: 'How many displaced people remain in camps?' },
    answer: {
      km: sentence('តាមរបាយការណ៍របស់ក្រសួងមហាផ្ទៃ ចំនួនគឺ ', citation, '។'),
      en: sentence('By the report of the Ministry of Interior it is ', citation, '.'),
    },
    unknown: { km: 'ថ្ងៃដែលពួកគេទាំងអស់នឹងវិលត្រឡប់', en: 'When all of them will have returned' },
    ...{ followUp: null, owner: null, reviewBy: null, tags: [], explained: [] },
  };
}

function sentence(before: string, citation: Citation, after: string): SpokenText {
  const content = [
    { type: 'text', text: before } as const,
    { type: 'citation', attrs: { ...citation, dated: true } } as const,
    { type: 'text', text: after } as const,
  ];
  return { type: 'doc', content: [{ type: 'paragraph', content }] };
}
