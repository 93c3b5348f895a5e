import type { ConnectionStatus } from '@/client/staleness';
import type { LitePage } from '@/domain/displays/lite-page';
import { ageOf } from '@/domain/freshness';
import type { Alarm } from '@/domain/protocol/alarms';
import { formatClock, formatMoment, formatToday } from '@/domain/wording/dates';
import { withDigits } from '@/domain/wording/numbers';
import { formatAge, formatDuration, freshnessWords } from '@/domain/wording/spans';

/** `now`: server time, ms. */
export type ScreenState = { page: LitePage; now: number; connection: ConnectionStatus; alarms: readonly Alarm[] };

/** Brings everything that changes with time up to date: ages, doubt, marks that end, the connection, the clock. */
export function sayTime(told: ScreenState): void {
  sayAges(told);
  sayConnection(told);
  sayBanner(told);
  for (const element of all('[data-until], [data-from]')) showWhile(element, told.now);
  setText('#clock', formatClock(told.now, told.page.wording));
  setText('#day', formatToday(told.now, told.page.wording));
}

function sayAges({ page: { freshness, wording }, now }: ScreenState): void {
  for (const element of all('[data-as-of]')) {
    const age = ageOf(element.getAttribute('data-as-of') ?? '', now, freshness);
    write(element, freshnessWords(age, wording) ?? formatAge(age.ms, wording));
    setClass(element, `age ${age.freshness}`);
  }
}

function sayConnection(told: ScreenState): void {
  const { page, now, connection } = told;
  const { status, since } = connection;
  setText('#connection', fill(page.words.state[status], { age: silence(told) }));
  for (const element of all('#connection')) setClass(element, status);
  setClass(document.body, status);
  const time = formatMoment(since, now, page.wording);
  const doubt = ['doubtful', 'lost'].indexOf(status) < 0 ? '' : fill(page.words.notConfirmed, { time });
  for (const element of all('.doubt')) write(element, doubt);
  setText('.notice-lost', status === 'lost' ? fill(page.words.noticeLost, { time }) : '');
}

/** For how long nothing was confirmed: in seconds at first. */
function silence({ page: { words, wording }, now, connection: { since } }: ScreenState): string {
  const ms = Math.max(0, now - since);
  const seconds = withDigits(String(Math.floor(ms / 1_000)), wording);
  return ms < 60_000 ? fill(words.seconds, { n: seconds }) : formatDuration(ms, wording);
}

/** A lost server comes before an alarm, and both before what was withdrawn. */
function sayBanner({ page: { words, wording }, now, connection, alarms }: ScreenState): void {
  const [alarm] = alarms;
  const time = formatMoment(connection.since, now, wording);
  const lost = connection.status === 'lost' ? `○ ${fill(words.lostTitle, { time })} · ${words.lostText}` : '';
  setText('#banner', lost || (alarm === undefined ? '' : `⚠ ${words.alarms[alarm]}`));
}

function showWhile(element: HTMLElement, now: number): void {
  const isOver = now >= momentIn(element, 'data-until', Number.POSITIVE_INFINITY);
  const hidden = isOver || now < momentIn(element, 'data-from', 0);
  if (element.hidden !== hidden && !element.classList.contains('scene')) element.hidden = hidden;
}

function momentIn(element: Element, name: string, instead: number): number {
  const raw = element.getAttribute(name);
  return raw === null ? instead : Number(raw);
}

/** Whether a notice has ended. */
export function isOver(element: Element, now: number): boolean {
  return now >= momentIn(element, 'data-until', Number.POSITIVE_INFINITY);
}

export function fill(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

function setText(which: string, text: string): void {
  for (const element of all(which)) write(element, text);
}

/** A text that is there already is not written again: the screen would be painted for nothing. */
export function write(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

function setClass(element: Element, name: string): void {
  if (element.className !== name) element.className = name;
}

export function all(which: string): HTMLElement[] {
  return Array.from(document.querySelectorAll<HTMLElement>(which));
}
