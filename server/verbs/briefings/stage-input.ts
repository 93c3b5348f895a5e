import { z } from 'zod';
import { DEBT_ENDS } from '@/domain/briefing/said/utterance';
import { fault, instant, words } from '@/domain/entries/fields';
import { LANGUAGES } from '@/domain/wording/language';

const invalid = fault('field.invalid');
const body = fault('body.not_object');
const Count = z.int(invalid).positive(invalid);
const Id = z.string(invalid).regex(/^[0-9a-f-]{36}$/, invalid);

/** Words that are there. */
const told = (most: number) =>
  words(most)
    .refine((text) => text !== null, fault('field.missing'))
    .transform((text) => text ?? '');

/** The versions that were on the screen of the person who freezes. */
export const Freeze = z.strictObject({ version: Count, speeches: z.record(Id, Count) }, body);
export type Freeze = z.infer<typeof Freeze>;

/** The figures that were said to somebody, all at one occasion. */
export const SaidInput = z.strictObject(
  {
    heardBy: told(300),
    saidAt: instant('when.invalid'),
    noted: words(2_000),
    figures: z
      .array(
        z.strictObject({ update: Count, revision: Count, line: Count, language: z.enum(LANGUAGES, invalid) }, invalid),
        invalid,
      )
      .min(1, invalid)
      .max(300, 'list.too_long'),
  },
  body,
);
export type SaidInput = z.infer<typeof SaidInput>;

export const EndDebt = z.strictObject(
  { utterance: Id, revision: Count, how: z.enum(DEBT_ENDS, invalid), words: words(2_000) },
  body,
);
export type EndDebt = z.infer<typeof EndDebt>;

/** A line for the podium: it is read between two sentences. Empty in both languages: the place becomes empty. */
export const SendLine = z.strictObject({ km: words(160), en: words(160) }, body);
export type SendLine = z.infer<typeof SendLine>;
