import type { Finding, Term } from '@/domain/addup/finding';
import { formatReportDay, undatedWord } from '@/domain/wording/dates';
import { lineLabel, sourceLabel } from '@/domain/wording/labels';
import { formatList, languageOf, type Wording, type Words } from '@/domain/wording/language';
import { formatCount, formatPercent } from '@/domain/wording/numbers';
import { qualifiedCount } from '@/domain/wording/qualifiers';
import { formatCounted, unitWordsOf } from '@/domain/wording/units';
import {
  IN_EVENTS,
  IN_TEXT,
  MISSING,
  NOTE_OPENING,
  PART_OF_WHOLE,
  PATTERNS,
  REPAIR,
  relationLabel,
  WITHIN_ROUNDING,
} from './patterns';

export { resultLabel } from './patterns';

/** "Returned about 550,000 people and … do not make the total …: they are 4,044 people apart." */
export function findingSentence(finding: Finding, wording: Wording): string {
  const language = languageOf(wording);
  const end = language === 'km' ? '។' : '.';
  if (finding.missing !== null) return `${missingText(finding, wording)}${end}`;
  const rounding = finding.result === 'rounding' ? WITHIN_ROUNDING[language] : '';
  const text = fill(patternOf(finding)[language], { finding, wording });
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${rounding}${end}`;
}

/** "It would agree if “Returned home” were about 540,000 people instead of about 550,000 people."; null = no such change. */
export function repairSentence({ settle, terms }: Finding, wording: Wording): string | null {
  const term = settle === null ? undefined : terms[settle.term];
  if (settle === null || term === undefined) return null;
  const language = languageOf(wording);
  const day = term.update === null ? '' : ` (${dayText(term, wording)})`;
  const words: Record<string, string> = {
    '~name': lineLabel(term, language),
    '#day': day,
    '#new': countText({ ...term, value: settle.value }, wording),
    '#old': countText(term, wording),
  };
  const text = REPAIR[language].replace(/~name|#day|#new|#old/g, (placeholder) => words[placeholder] ?? '');
  return `${text}${language === 'km' ? '។' : '.'}`;
}

/** A ready word for readers on figures that the source itself gives so: "As the source gives them (Ministry of Interior): …". */
export function noteSentence(finding: Finding, wording: Wording): string {
  const language = languageOf(wording);
  const source = finding.terms.find(({ update }) => update === null)?.source ?? 'NOT-STATED';
  const opening = NOTE_OPENING[language].replace('#source', () => sourceLabel(source, language, 'long'));
  return `${opening} ${findingSentence(finding, wording)}`;
}

function patternOf(finding: Finding): Words {
  const { fits, fails } = patternsOf(finding);
  return finding.result === 'agrees' || finding.result === 'rounding' ? fits : fails;
}

function quotedIn({ events }: NonNullable<Finding['list']>) {
  return events ? IN_EVENTS : IN_TEXT;
}

function patternsOf({ relation, result, terms, band, list }: Finding) {
  if (list?.quote) return quotedIn(list);
  const isShare = relation === 'women_of_whole' || relation === 'children_of_whole';
  if (isShare && (band?.high === 1 || result === 'impossible')) return PART_OF_WHOLE;
  return relation === 'closed_and_reopened' && terms.length === 2 ? PART_OF_WHOLE : PATTERNS[relation];
}

type FindingWords = { finding: Finding; wording: Wording };

/** The placeholder of a missing term becomes an empty text. */
function fill(text: string, words: FindingWords): string {
  return text.replace(/[#$~@](?:\d|[a-z]+)/g, (placeholder) => {
    const name = placeholder.slice(1);
    const term = words.finding.terms[Number(name)];
    return /\d/.test(name) ? termText(placeholder, term, words.wording) : namedText(name, words);
  });
}

function termText(placeholder: string, term: Term | undefined, wording: Wording): string {
  if (term === undefined) return '';
  if (placeholder.startsWith('~')) return lineLabel(term, languageOf(wording));
  if (placeholder.startsWith('@')) return dayText(term, wording);
  const isBare = placeholder.startsWith('$') && languageOf(wording) === 'en';
  return isBare ? qualifiedCount(term, wording).text : countText(term, wording);
}

function dayText({ asOf }: Term, wording: Wording): string {
  return asOf === null ? undatedWord(wording) : formatReportDay(asOf, wording);
}

function countText(term: Term, wording: Wording): string {
  return qualifiedCount(term, wording, unitWordsOf(term.indicator, term.breakdown)).text;
}

function namedText(name: string, { finding, wording }: FindingWords): string {
  const { terms, gap, band, list } = finding;
  switch (name) {
    case 'n':
      return formatCount(terms.length - 1, wording);
    case 'gap':
      return amountText(gap ?? 0, terms[0], wording);
    case 'sum':
      return amountText(
        terms.slice(1).reduce((sum, { value }) => sum + value, 0),
        terms[0],
        wording,
      );
    case 'low':
    case 'high':
      return formatPercent(Math.round(100 * (band?.[name] ?? 0)), wording);
    case 'listed':
      return formatCount(list?.listed ?? 0, wording);
    case 'quote':
      return list?.quote ?? '';
    case 'rest':
      return restText(terms, wording);
    default:
      return '';
  }
}

function amountText(amount: number, term: Term | undefined, wording: Wording): string {
  if (term === undefined) return formatCount(amount, wording);
  return formatCounted(amount, unitWordsOf(term.indicator, term.breakdown), wording);
}

/** "5,101 people (newly returned)". */
function restText(terms: readonly Term[], wording: Wording): string {
  const language = languageOf(wording);
  const flows = terms.slice(2).map((term) => `${countText(term, wording)} (${lineLabel(term, language)})`);
  return formatList(flows, language);
}

function missingText(finding: Finding, wording: Wording): string {
  const { missing, relation } = finding;
  if (missing === null) return '';
  const language = languageOf(wording);
  const name = missing.kind === 'figure' ? lineLabel(missing, language) : '';
  const [reporting, of] = missing.kind === 'provinces' ? [missing.reporting, missing.of] : [0, 0];
  const text = MISSING[missing.kind][language]
    .replace('~missing', () => name)
    .replace('#reporting', formatCount(reporting, wording))
    .replace('#of', formatCount(of, wording));
  return `${relationLabel(relation, language)}${language === 'km' ? '៖' : ':'} ${fill(text, { finding, wording })}`;
}
