'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import type { UpdateForm } from '@/client/draft/form/update-form';
import { focusLater } from '@/components/form/composer/focus-next';
import { useHighlight } from '@/components/form/composer/highlight';
import { FigureRow } from '@/components/form/sections/figure-row';
import { Button } from '@/components/ui/button';
import type { Board } from '@/domain/board/board';
import { CompactRow } from './compact-row';
import { useRow } from './use-row';

type Props = {
  index: number;
  board: Board;
  corrects: number | null;
  onDuplicate: () => void;
  onDrop: () => void;
  /** It is typed: it goes to its section. */
  onDone: () => void;
  onNext: (from: HTMLElement) => void;
};

/** A figure on one line, or with all its fields. One that says nothing yet is open. */
export function ComposedRow({ index, board, corrects, onDuplicate, onDrop, onDone, onNext }: Props) {
  const t = useTranslations('Composer.row');
  const own = useRow(index);
  const { formState } = useFormContext<UpdateForm>();
  const [isWide, setWide] = useState(own.row.indicator === '');
  const { highlighted, highlight } = useHighlight();
  const item = useRef<HTMLLIElement>(null);
  const key = own.row.found?.key ?? null;
  const isFaulty = needsFields(formState.errors.figures?.[index]);
  usePointed(item, key, highlight);
  const close = () => {
    own.accept();
    setWide(false);
    onDone();
    // The row may move to its section. Most people add the next figure now.
    document.getElementById('add-figure')?.focus();
  };
  return (
    <li
      ref={item}
      data-row={key ?? ''}
      className={`composer-row ${own.isOpen ? 'composer-row-open' : ''} ${key !== null && key === highlighted ? 'composer-row-highlighted' : ''}`}
    >
      {isWide || isFaulty ? (
        <div className="composer-wide">
          <FigureRow index={index} onDuplicate={onDuplicate} onRemove={onDrop} />
          <Button className="justify-self-start" onClick={close}>
            {t('done')}
          </Button>
        </div>
      ) : (
        <CompactRow
          {...own}
          {...{ index, board, corrects, onDrop }}
          onEdit={() => {
            setWide(true);
            focusLater(`figures.${index}.indicator`);
          }}
          onNext={() => item.current && onNext(item.current)}
        />
      )}
    </li>
  );
}

/** The compact line cannot show these faults. */
function needsFields(errors: object | undefined): boolean {
  return errors !== undefined && Object.keys(errors).some((name) => name !== 'value');
}

/** A row highlights its words in the text while the pointer or the cursor is in it. */
function usePointed(
  item: { readonly current: HTMLElement | null },
  key: string | null,
  highlight: (key: string | null) => void,
) {
  useEffect(() => {
    const stop = new AbortController();
    for (const begin of ['pointerenter', 'focusin']) {
      item.current?.addEventListener(begin, () => highlight(key), { signal: stop.signal });
    }
    for (const end of ['pointerleave', 'focusout']) {
      item.current?.addEventListener(end, () => highlight(null), { signal: stop.signal });
    }
    return () => stop.abort();
  }, [item, key, highlight]);
}
