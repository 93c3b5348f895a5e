'use client';

import { SCROLLED_BY_KEYS } from '@/components/ui/scrolled-by-keys';
import { useWording } from '@/components/ui/wording';
import '@/components/workflow/difference/difference.css';
import { useTranslations } from 'next-intl';
import type { UpdateForm } from '@/client/draft/form/update-form';
import { useLanguage } from '@/components/ui/shell';
import { useFieldWords } from '@/components/workflow/difference/field-words';
import type { ReasonClass } from '@/domain/updates';
import { withDigits } from '@/domain/wording/numbers';
import { type FormRow, toFormRows } from './form-rows';

type Props = { columns: readonly { name: string; form: UpdateForm }[] };

/** What was typed, line by line. Of two versions it shows only the lines that differ. */
export function FormTable({ columns }: Props) {
  const t = useTranslations('Workflow.form');
  const language = useLanguage();
  const wording = useWording();
  const { value } = useFormWords();
  const sides = columns.map(({ name, form }) => ({ name, rows: byKey(toFormRows(form, language)) }));
  const keys = [...new Set(sides.flatMap(({ rows }) => [...rows.keys()]))];
  const shown = keys.filter(
    (key) => sides.length === 1 || new Set(sides.map(({ rows }) => rows.get(key)?.text)).size > 1,
  );
  if (shown.length === 0) return <p className="t-meta">{t(sides.length === 1 ? 'empty' : 'same')}</p>;
  const said = (row: FormRow | undefined) => (row ? value(row.field, row.text) : '–');
  const nameOf = (key: string) => {
    const [field = '', n] = key.split(' ');
    return t(`field.${field}` as never, { n: withDigits(n ?? '', wording) } as never);
  };
  return (
    <section className="w-full scrolls-x" aria-label={t('label')} {...SCROLLED_BY_KEYS}>
      <table className="text-table difference-table">
        <thead>
          <tr>
            <th scope="col">{t('line')}</th>
            {sides.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((key) => (
            <tr key={key}>
              <th scope="row">{nameOf(key)}</th>
              {sides.map(({ name, rows }) => (
                <td key={name} className="whitespace-pre-line">
                  {said(rows.get(key))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function byKey(rows: readonly FormRow[]): Map<string, FormRow> {
  return new Map(rows.map((row) => [`${row.field} ${row.n ?? ''}`, row]));
}

const CODES = ['source', 'late', 'eventKind', 'priority', 'audience'];

/** Codes become words. Everything else stays as it was typed. */
function useFormWords() {
  const tReasons = useTranslations('Desk.reason');
  const { value } = useFieldWords();
  return {
    value(field: string, text: string): string {
      if (field === 'reasonClass') return tReasons(text as ReasonClass);
      return CODES.includes(field) ? value(field, text) : text;
    },
  };
}
