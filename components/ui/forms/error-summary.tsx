'use client';

import { useTranslations } from 'next-intl';
import { useFormContext } from 'react-hook-form';
import type { UpdateForm } from '@/client/draft/form/update-form';
import { useWording } from '@/components/ui/wording';
import type { FieldFault } from '@/domain/outcome';
import { withDigits } from '@/domain/wording/numbers';
import type { TextPath } from './option';
import { useRefusalWords } from './refusal-words';

type Props = { title: string; faults: readonly FieldFault[] };

/** All faults that prevent publishing, each with a link to its field. */
export function ErrorSummary({ title, faults }: Props) {
  const say = useRefusalWords();
  const t = useTranslations('Desk');
  const wording = useWording();
  const { setFocus } = useFormContext<UpdateForm>();
  const nameOf = ({ path }: FieldFault) => {
    const row = /^figures\.(\d+)\./.exec(path)?.[1];
    return row === undefined ? '' : `${t('figures.row', { n: withDigits(String(Number(row) + 1), wording) })}៖ `;
  };
  return (
    <>
      <h2 className="t-label">{title}</h2>
      <ul className="list-disc pl-6">
        {faults.map((fault) => (
          <li key={`${fault.path} ${fault.code}`}>
            <a
              href={`#${fault.path}`}
              onClick={(event) => {
                event.preventDefault();
                setFocus(fault.path as TextPath);
              }}
            >
              {nameOf(fault)}
              {say(fault)}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
