'use client';

import { useTranslations } from 'next-intl';
import { useFormContext } from 'react-hook-form';
import type { UpdateForm } from '@/client/draft/form/update-form';
import { BilingualField } from '@/components/form/sections/bilingual-field';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import { type Finding, needsNote, type Result } from '@/domain/addup/finding';
import type { Board } from '@/domain/board/board';
import { resultLabel } from '@/domain/wording/addup/findings';
import { formatCount } from '@/domain/wording/numbers';
import { FindingItem } from './finding-item';
import { useFindings } from './use-findings';

const LOUD: readonly Result[] = ['impossible', 'conflict'];
const QUIET: readonly Result[] = ['unchecked', 'rounding', 'agrees'];

type Props = { board: Board; corrects: number | null };

/** Whether it adds up, as one types: what cannot be stops the report, what does not agree needs a note for readers. */
export function Checks({ board, corrects }: Props) {
  const t = useTranslations('Composer.checks');
  const wording = useWording();
  const { formState } = useFormContext<UpdateForm>();
  const findings = useFindings(board, corrects);
  const loud = findings.filter(({ result }) => LOUD.includes(result));
  const hasNote = needsNote(findings) || formState.errors.checkKm !== undefined;
  return (
    <section className="form-section" aria-labelledby="checks">
      <h2 id="checks" className="t-label">
        {t('heading')}
      </h2>
      <p role="status" className={loud.length > 0 ? 'font-semibold' : 't-meta'}>
        {t(loud.length > 0 ? 'faults' : 'noFaults', { n: formatCount(loud.length, wording) })}
      </p>
      <Findings findings={loud} />
      {hasNote ? <Note /> : null}
      {QUIET.map((result) => (
        <Quiet key={result} result={result} findings={findings.filter((finding) => finding.result === result)} />
      ))}
    </section>
  );
}

function Quiet({ result, findings }: { result: Result; findings: readonly Finding[] }) {
  const language = useLanguage();
  const wording = useWording();
  if (findings.length === 0) return null;
  return (
    <details>
      <summary className="disclosure">
        {resultLabel(result, language)} ({formatCount(findings.length, wording)})
      </summary>
      <Findings findings={findings} />
    </details>
  );
}

function Findings({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <ul className="composer-findings">
      {findings.map((finding) => (
        <FindingItem key={JSON.stringify([finding.relation, finding.terms, finding.list])} finding={finding} />
      ))}
    </ul>
  );
}

/** Readers see it with the report. */
function Note() {
  const t = useTranslations('Composer.checks');
  return (
    <fieldset className="grid gap-2">
      <legend className="form-label">{t('note')}</legend>
      <p className="form-hint">{t('noteHint')}</p>
      <BilingualField name="check" rows={2} km={{ label: t('noteKm') }} en={{ label: t('noteEn') }} />
    </fieldset>
  );
}
