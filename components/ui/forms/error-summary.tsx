'use client';

import { useTranslations } from 'next-intl';
import { get, useFormContext } from 'react-hook-form';
import type { UpdateForm } from '@/client/draft/form/update-form';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import type { FieldFault } from '@/domain/outcome';
import { formatList } from '@/domain/wording/language';
import { withDigits } from '@/domain/wording/numbers';
import type { TextPath } from './option';
import { useRefusalWords } from './refusal-words';

type Props = { title: string; faults: readonly FieldFault[] };

/** All faults that still prevent publishing, each kind once, with a link to its first field. */
export function ErrorSummary({ title, faults }: Props) {
  const say = useRefusalWords();
  const nameOf = useRowNames();
  const { setFocus, formState } = useFormContext<UpdateForm>();
  const standing = faults.filter(({ path }) => get(formState.errors, path) !== undefined);
  if (standing.length === 0) return null;
  return (
    <div className="form-notice form-notice-bad" role="alert">
      <h2 className="t-label">{title}</h2>
      <ul className="list-disc pl-6">
        {ofOneKind(standing, say).map(([said, [first, ...others]]) => (
          <li key={`${first.path} ${said}`}>
            <a
              href={`#${first.path}`}
              onClick={(event) => {
                event.preventDefault();
                setFocus(first.path as TextPath);
              }}
            >
              {nameOf([first, ...others])}
              {said}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

type SameFaults = [string, [FieldFault, ...FieldFault[]]];

/** What is said of many figures is said once; of other fields each its own. */
function ofOneKind(faults: readonly FieldFault[], say: (fault: FieldFault) => string): SameFaults[] {
  const kinds = new Map<string, SameFaults>();
  for (const fault of faults) {
    const key = `${rowOf(fault) === null ? fault.path : ''} ${say(fault)}`;
    const known = kinds.get(key);
    if (known) known[1].push(fault);
    else kinds.set(key, [say(fault), [fault]]);
  }
  return [...kinds.values()];
}

function rowOf({ path }: FieldFault): number | null {
  const row = /^figures\.(\d+)\./.exec(path)?.[1];
  return row === undefined ? null : Number(row);
}

/** "Figure 1: " · "Figures 1, 2 and 5: ". */
function useRowNames(): (faults: readonly FieldFault[]) => string {
  const t = useTranslations('Desk.figures');
  const language = useLanguage();
  const wording = useWording();
  return (faults) => {
    const rows = [...new Set(faults.flatMap((fault) => rowOf(fault) ?? []))];
    if (rows.length === 0) return '';
    const numbers = rows.map((row) => withDigits(String(row + 1), wording));
    const name = t(rows.length === 1 ? 'row' : 'rows', { n: formatList(numbers, language) });
    return `${name}${language === 'km' ? '៖' : ':'} `;
  };
}
