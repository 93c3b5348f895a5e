'use client';

import './files.css';
import { useTranslations } from 'next-intl';
import { type ChangeEvent, useRef } from 'react';
import { useWatch } from 'react-hook-form';
import type { UpdateForm } from '@/client/draft/form/update-form';
import { useOwnProvinces } from '@/components/form/composer/own-provinces';
import type { Composer } from '@/components/form/composer/use-composer';
import { Button } from '@/components/ui/button';
import type { Board } from '@/domain/board/board';
import { templateOf } from '@/domain/composer/template';
import { FileNotice } from './file-notice';
import { saveTable } from './save-file';
import { templateTable } from './table-rows';
import { useFiles } from './use-files';

type Props = { composer: Composer; board: Board; onText: () => void };

const KINDS = '.docx,.pdf,.csv,.xlsx,.txt';

/** A report that came as a file, and the table to be filled in elsewhere. */
export function FileBar({ composer, board, onText }: Props) {
  const t = useTranslations('Composer.file');
  const files = useFiles(composer, onText);
  const input = useRef<HTMLInputElement>(null);
  const source = useWatch<UpdateForm, 'source'>({ name: 'source' });
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (file) void files.open(file);
    // The same file can be opened again after it was mended.
    target.value = '';
  };
  const provinces = useOwnProvinces();
  const isOpening = files.state.status === 'opening';
  return (
    <>
      <div className="form-actions">
        <input ref={input} type="file" accept={KINDS} hidden aria-label={t('open')} data-file-input onChange={choose} />
        <Button aria-disabled={isOpening} onClick={() => isOpening || input.current?.click()}>
          {t('open')}
        </Button>
        <Button
          onClick={() =>
            void saveTable(templateTable(templateOf(board, source || null, provinces)), 'report-template.xlsx')
          }
        >
          {t('template')}
        </Button>
      </div>
      <p className="form-hint">{t('hint')}</p>
      <FileNotice files={files} />
      <Originals />
    </>
  );
}

/** The files as they came, to be opened by whoever works here. */
function Originals() {
  const t = useTranslations('Composer.file');
  const originals = useWatch<UpdateForm, 'originals'>({ name: 'originals' });
  if (originals.length === 0) return null;
  return (
    <ul aria-label={t('originals')} className="t-meta">
      {originals.map(({ id, name, hash }) => (
        <li key={id}>
          <a href={`/api/v1/originals/${id}`}>{name}</a> <span className="digits">{hash.slice(0, 12)}</span>
        </li>
      ))}
    </ul>
  );
}
