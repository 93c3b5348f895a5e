import { foldForSearch } from '@/domain/wording/search/search-terms';
import type { PodiumAnswer } from './podium';

type SearchText = { question: string; rest: string };

/**
 * The answers with every word of the query, in either language, spelling and digit set; those whose question has them come first. An
 * empty query finds all of them, in their order.
 */
export function findAnswers(answers: readonly PodiumAnswer[], query: string): PodiumAnswer[] {
  const words = foldForSearch(query).split(' ').filter(Boolean);
  const scored = answers.map((answer) => ({ answer, score: scoreOf(toSearched(answer), words) }));
  return scored
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ answer }) => answer);
}

const IN_QUESTION = 2;
const IN_ANSWER = 1;

function scoreOf({ question, rest }: SearchText, words: readonly string[]): number {
  if (words.every((word) => question.includes(word))) return IN_QUESTION;
  return words.every((word) => question.includes(word) || rest.includes(word)) ? IN_ANSWER : 0;
}

function toSearched({ question, pieces, unknown, tags }: PodiumAnswer): SearchText {
  const said = [...pieces.km, { text: ' ' }, ...pieces.en].map(({ text }) => text).join('');
  return {
    question: foldForSearch([question.km, question.en].filter(Boolean).join(' ')),
    rest: foldForSearch([said, unknown.km, unknown.en, ...tags].filter(Boolean).join(' ')),
  };
}
