'use client';

import { useTranslations } from 'next-intl';
import { useFormContext, useWatch } from 'react-hook-form';
import type { UpdateForm } from '@/client/draft/form/update-form';
import { Button } from '@/components/ui/button';
import { Chip, type Tone } from '@/components/ui/chip';
import { KhmerText } from '@/components/ui/khmer-text';
import type { ShapeName } from '@/components/ui/shape';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import type { Finding, Result } from '@/domain/addup/finding';
import { findingSentence, noteSentence, repairSentence, resultLabel } from '@/domain/wording/addup/findings';

const LOOKS: Record<Result, { tone: Tone; shape: ShapeName }> = {
  agrees: { tone: 'ok', shape: 'check' },
  rounding: { tone: 'ok', shape: 'check' },
  unchecked: { tone: 'neutral', shape: 'empty' },
  conflict: { tone: 'warn', shape: 'warning' },
  impossible: { tone: 'bad', shape: 'warning' },
};

/** One relation in words, what would settle it, and the way to the figure that is meant. */
export function FindingItem({ finding }: { finding: Finding }) {
  const t = useTranslations('Composer.checks');
  const language = useLanguage();
  const wording = useWording();
  const { setFocus } = useFormContext<UpdateForm>();
  const settlement = repairSentence(finding, wording);
  const meant = finding.terms[finding.settle?.term ?? 0];
  const own = [meant, ...finding.terms].find((term) => term?.update === null && term.line !== null);
  return (
    <li>
      <Chip {...LOOKS[finding.result]}>{resultLabel(finding.result, language)}</Chip>
      <p>
        <KhmerText text={findingSentence(finding, wording)} />
      </p>
      {settlement === null ? null : (
        <p className="t-meta">
          <KhmerText text={settlement} />
        </p>
      )}
      {finding.result === 'conflict' ? <NoteButton finding={finding} /> : null}
      {own?.line ? (
        <Button className="justify-self-start" onClick={() => setFocus(`figures.${(own.line ?? 1) - 1}.value`)}>
          {t('toFigure')}
        </Button>
      ) : null}
    </li>
  );
}

/** A ready sentence for the note that readers see, in both languages, with one press. */
function NoteButton({ finding }: { finding: Finding }) {
  const t = useTranslations('Composer.checks');
  const { setValue, clearErrors } = useFormContext<UpdateForm>();
  const [km, en] = useWatch<UpdateForm, ['checkKm', 'checkEn']>({ name: ['checkKm', 'checkEn'] });
  const sentences = { checkKm: noteSentence(finding, 'km'), checkEn: noteSentence(finding, 'en') };
  const isIn = km.includes(sentences.checkKm) && en.includes(sentences.checkEn);
  const insert = () => {
    setValue('checkKm', withSentence(km, sentences.checkKm));
    setValue('checkEn', withSentence(en, sentences.checkEn));
    clearErrors(['checkKm', 'checkEn']);
  };
  return (
    <Button className="justify-self-start" aria-disabled={isIn} onClick={insert}>
      {t(isIn ? 'inNote' : 'toNote')}
    </Button>
  );
}

function withSentence(note: string, sentence: string): string {
  if (note.includes(sentence)) return note;
  return note.trim() === '' ? sentence : `${note.trimEnd()}\n${sentence}`;
}
