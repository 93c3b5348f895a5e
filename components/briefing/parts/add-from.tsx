'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useId } from 'react';
import { TextField } from '@/components/ui/forms/field';

type Addable = { key: string; shown: ReactNode; add(): void };

type Props = {
  label: string;
  nothing: string;
  /** What was typed; null = nobody searches. */
  query: string | null;
  onQuery(query: string | null): void;
  /** What fits it; null while it is being searched. */
  found: readonly Addable[] | null;
};

/** As many as fit without scrolling; typing narrows them. */
const MOST_SHOWN = 6;

/** Finds something by typing and adds it by one press. */
export function AddFrom({ label, nothing, query, onQuery, found }: Props) {
  const id = useId();
  return (
    <search className="add-from">
      <TextField
        id={id}
        type="search"
        label={label}
        value={query ?? ''}
        onFocus={() => onQuery(query ?? '')}
        onChange={({ target }) => onQuery(target.value)}
      />
      {query === null ? null : <Found {...{ found, nothing }} onAdded={() => onQuery(null)} />}
    </search>
  );
}

type FoundProps = Pick<Props, 'found' | 'nothing'> & { onAdded(): void };

function Found({ found, nothing, onAdded }: FoundProps) {
  const t = useTranslations('Briefing.search');
  if (found === null) return <p className="t-meta">{t('searching')}</p>;
  if (found.length === 0) {
    return (
      <p className="t-meta" role="status">
        {nothing}
      </p>
    );
  }
  return (
    <ul className="add-list">
      {found.slice(0, MOST_SHOWN).map(({ key, shown, add }) => (
        <li key={key}>
          <button
            type="button"
            className="add-option"
            onClick={() => {
              add();
              onAdded();
            }}
          >
            {shown}
          </button>
        </li>
      ))}
    </ul>
  );
}
