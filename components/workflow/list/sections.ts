import type { DeskItem } from '@/domain/item';
import { foldKhmer } from '@/domain/text/fold';
import { sourceLabel } from '@/domain/wording/labels';
import { LANGUAGES } from '@/domain/wording/language';
import { itemTitle } from './item-words';

const SECTIONS = ['owed', 'toApprove', 'mine', 'drafts', 'approved', 'released', 'discarded'] as const;
export type ListSection = (typeof SECTIONS)[number];

/** How many finished items are shown. */
const LATELY = 12;

/** Puts each item into the section of its next step. The one that waits longest, or is due next, comes first. */
export function toSections(items: readonly DeskItem[], me: string): Record<ListSection, DeskItem[]> {
  const sections: Record<ListSection, DeskItem[]> = {
    owed: [],
    toApprove: [],
    mine: [],
    drafts: [],
    approved: [],
    released: [],
    discarded: [],
  };
  for (const item of items) sections[sectionOf(item, me)].push(item);
  sections.owed.sort(by(({ debt }) => debt?.at ?? ''));
  sections.toApprove.sort(by(({ submitted }) => submitted?.at ?? ''));
  sections.approved.sort(by(({ releaseAt }) => releaseAt ?? ''));
  for (const section of ['mine', 'drafts', 'released', 'discarded'] as const) {
    sections[section].sort(by(({ changedAt }) => changedAt)).reverse();
  }
  sections.released.splice(LATELY);
  return sections;
}

function by(key: (item: DeskItem) => string): (a: DeskItem, b: DeskItem) => number {
  return (a, b) => key(a).localeCompare(key(b), 'en');
}

function sectionOf(item: DeskItem, me: string): ListSection {
  switch (item.state) {
    case 'draft':
      return item.author.id === me ? 'mine' : 'drafts';
    case 'submitted':
      return 'toApprove';
    case 'released':
      return item.debt === null ? 'released' : 'owed';
    default:
      return item.state;
  }
}

/** True if the title, source, people or number of an item has every typed word, in either language. */
export function isFoundItem(item: DeskItem, typed: string): boolean {
  const text = foldKhmer(textOf(item));
  return foldKhmer(typed)
    .split(' ')
    .every((word) => text.includes(word));
}

function textOf(item: DeskItem): string {
  const { source, author, changedBy, update, corrects } = item;
  const names = source === null ? [] : [source, ...LANGUAGES.map((language) => sourceLabel(source, language, 'long'))];
  const numbers = [update, corrects?.update].flatMap((number) => (number ? [`#${number}`] : []));
  return [
    ...LANGUAGES.map((language) => itemTitle(item, language)),
    ...names,
    author.name,
    changedBy.name,
    ...numbers,
  ].join(' ');
}
