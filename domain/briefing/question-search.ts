import { toRuns } from '@/domain/text/glossary';
import { foldForSearch } from '@/domain/wording/search/search-terms';
import type { Question } from './briefing';

/** A question with the words of its answer, figures included, as it is searched. */
export type SearchedQuestion = { question: Question; answer: string };

const MOST_WORDS = 12;

/**
 * The questions that hold every word that was typed, in either language, spelling and digit set, the best first; a word may be
 * half typed. Without words: all of them, the last changed first.
 */
export function findQuestions(typed: string, all: readonly SearchedQuestion[]): Question[] {
  const words = foldForSearch(typed).split(' ').filter(Boolean).slice(0, MOST_WORDS);
  const ranked = all.map((each) => ({ question: each.question, score: scoreOf(fieldsOf(each), words) }));
  return ranked
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.question.changedAt < b.question.changedAt ? 1 : -1))
    .map(({ question }) => question);
}

type WeightedText = { text: string; weight: number };

function fieldsOf({ question: { content }, answer }: SearchedQuestion): WeightedText[] {
  const { question, tags, unknown, followUp, owner } = content;
  return [
    { text: `${question.km ?? ''} ${question.en ?? ''}`, weight: 4 },
    { text: tags.join(' '), weight: 3 },
    { text: answer, weight: 1 },
    { text: [unknown.km, unknown.en, followUp, owner].join(' '), weight: 1 },
  ].map(({ text, weight }) => ({ text: ` ${foldForSearch(text)}`, weight }));
}

/** 0 = a word is missing. The beginning of a word counts more than its middle. */
function scoreOf(fields: readonly WeightedText[], words: readonly string[]): number {
  const scores = words.map((word) => Math.max(...fields.map(({ text, weight }) => weight * quality(text, word))));
  return scores.some((score) => score === 0) ? 0 : scores.reduce((sum, score) => sum + score, 1);
}

/** Khmer is typed without spaces, so its known terms may also match one by one. */
function quality(text: string, word: string): number {
  if (text.includes(` ${word}`)) return 1;
  if (text.includes(word)) return 0.6;
  const parts = toRuns(word).map(({ text: part }) => part.trim());
  return parts.length > 1 && parts.every((part) => text.includes(part)) ? 0.3 : 0;
}
