import type { Ground, Reading } from '@/domain/reader/reading';
import { SOURCE_CODES } from '@/domain/sources';
import type { When } from '@/domain/when';
import { readDay } from './read-moment';
import { readPeriod } from './read-period';
import { FRAME_PARTS, type Frame, type FramePart, type FrameProposal } from './report-frame';
import { toTypedDay, toTypedHour } from './typed-moment';
import type { UpdateForm } from './update-form';

/** `typed`: a person typed it. When the text has another value, the page shows both. */
export type FrameStatus = 'empty' | 'proposed' | 'accepted' | 'typed';

type FrameFields = Partial<
  Pick<UpdateForm, 'source' | 'startDay' | 'startHour' | 'endDay' | 'endHour' | 'undated' | 'pageDay'>
>;

const LONGEST_WORDS = 160;

/** What the form contains, in the format of `FrameProposal.said`; '' = nothing. */
const HELD: Record<FramePart, (form: UpdateForm) => string> = {
  source: ({ source }) => source,
  period: (form) => {
    const { undated, startDay, startHour, endDay, endHour } = form;
    if (undated) return 'undated';
    const typed = [startDay, startHour, endDay, endHour].join('');
    const { periodStart, periodEnd } = readPeriod(form, Number.POSITIVE_INFINITY);
    return periodEnd === null ? typed : saidOfPeriod(periodStart, periodEnd);
  },
  page: ({ pageDay }) => {
    const read = readDay(pageDay);
    return read?.status === 'read' ? read.value : pageDay.trim();
  },
};

/** The form's fields for a value of the text; '' empties them. */
const FIELDS: Record<FramePart, (said: string) => FrameFields> = {
  source: (said) => ({ source: SOURCE_CODES.find((code) => code === said) ?? '' }),
  period: (said) => {
    const [start = null, end = null] = said === '' ? [] : periodOfSaid(said);
    return {
      ...{ startDay: toTypedDay(start), startHour: toTypedHour(start) },
      ...{ endDay: toTypedDay(end), endHour: toTypedHour(end), undated: false },
    };
  },
  page: (said) => ({ pageDay: toTypedDay(said || null) }),
};

function saidOfPeriod(start: When | null, end: When): string {
  return `${start ?? ''}/${end}`;
}

/** The start and the end of a period in the format of `FrameProposal.said`. */
export function periodOfSaid(said: string): [When | null, When | null] {
  const [start = '', end = ''] = said.split('/');
  return [start || null, end || null];
}

/** The day of the page, if a person has typed or accepted it. */
export function knownPageDay({ pageDay, frame }: Pick<UpdateForm, 'pageDay' | 'frame'>): string | null {
  const read = readDay(pageDay);
  if (read?.status !== 'read') return null;
  const isOpen = frame.page?.said === read.value && !frame.page.isAccepted;
  return isOpen ? null : read.value;
}

export function frameStatus(form: UpdateForm, part: FramePart): FrameStatus {
  const [held, proposal] = [HELD[part](form), form.frame[part]];
  if (held === '') return 'empty';
  if (proposal?.said !== held) return 'typed';
  return proposal.isAccepted ? 'accepted' : 'proposed';
}

/** The fields and the mark when a person accepts the value of the text. */
export function acceptedFrame(form: UpdateForm, part: FramePart): FrameFields & Pick<UpdateForm, 'frame'> {
  const proposal = form.frame[part];
  if (proposal === null) return { frame: form.frame };
  return { ...FIELDS[part](proposal.said), frame: { ...form.frame, [part]: { ...proposal, isAccepted: true } } };
}

/**
 * The source, the period and the day of the page, as the text has them now. What a person typed stays. What the text no
 * longer says is removed, unless a person has accepted it.
 */
export function renewedFrame(
  form: UpdateForm,
  reading: Reading,
  text: string,
): FrameFields & Pick<UpdateForm, 'frame'> {
  const said = saidBy(reading, text);
  const parts = FRAME_PARTS.map((part) => renewedPart(form, part, said[part]));
  const frame = Object.fromEntries(FRAME_PARTS.map((part, index) => [part, parts[index]?.proposal ?? null])) as Frame;
  return { ...Object.assign({}, ...parts.map(({ fields }) => fields)), frame };
}

type TextValue = Omit<FrameProposal, 'isAccepted'> | null;

function renewedPart(
  form: UpdateForm,
  part: FramePart,
  said: TextValue,
): { proposal: FrameProposal | null; fields: FrameFields } {
  const status = frameStatus(form, part);
  if (said === null) {
    return { proposal: null, fields: status === 'proposed' ? FIELDS[part]('') : {} };
  }
  const isAccepted = (status === 'typed' || status === 'accepted') && HELD[part](form) === said.said;
  return { proposal: { ...said, isAccepted }, fields: status === 'typed' ? {} : FIELDS[part](said.said) };
}

function saidBy({ source, period, page, grounds }: Reading, text: string): Record<FramePart, TextValue> {
  const as = (said: string | null, ground: Ground): TextValue => (said ? { said, words: wordsOf(ground, text) } : null);
  return {
    source: as(source === 'NOT-STATED' ? null : source, grounds.source),
    period: as(period.end && saidOfPeriod(period.start, period.end), grounds.period),
    page: as(page, grounds.page),
  };
}

function wordsOf({ span }: Ground, text: string): string {
  if (span === null) return '';
  return text.slice(span.start, span.end).replace(/\s+/gu, ' ').trim().slice(0, LONGEST_WORDS);
}
