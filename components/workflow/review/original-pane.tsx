'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { isPicture } from '@/client/files/file-read';
import { PdfPages } from '@/components/form/composer/files/pdf-pages';
import { useHighlight } from '@/components/form/composer/highlight';
import { usePointed, useShown } from '@/components/form/composer/marked-text';
import { Button } from '@/components/ui/button';
import { SCROLLED_BY_KEYS } from '@/components/ui/scrolled-by-keys';
import { LeftList } from './left-list';
import { MarkedOriginal } from './marked-original';
import { cellsOf, heldAgainst } from './marks';
import { SheetView } from './sheet-view';
import { type Original, type Originals, originalPath } from './use-originals';
import type { ReviewedFigure } from './use-review';

type Props = { originals: Originals; figures: readonly ReviewedFigure[]; onPick: (key: string) => void };

/** What the report was written from, as it came, with what was read from it and what was left. */
export function OriginalPane({ originals, figures, onPick }: Props) {
  const t = useTranslations('Workflow.review.original');
  const { isReading, readable, faulty } = originals;
  const [chosen, setChosen] = useState(0);
  const shown = readable[chosen] ?? readable[0];
  return (
    <section className="composer-pane" aria-labelledby="original">
      <h3 id="original" className="t-label">
        {t('heading')}
      </h3>
      {isReading ? <p role="status">{t('reading')}</p> : null}
      {!isReading && readable.length + faulty.length === 0 ? (
        <p className="form-notice form-notice-warn">{t('none')}</p>
      ) : null}
      {readable.length > 1 ? (
        <div className="form-actions">
          {readable.map((original, index) => (
            <Button key={original.key} aria-pressed={original === shown} onClick={() => setChosen(index)}>
              {nameOf(original, t('text'))}
            </Button>
          ))}
        </div>
      ) : null}
      {shown ? (
        <Shown key={shown.key} original={shown} index={readable.indexOf(shown)} figures={figures} onPick={onPick} />
      ) : null}
      {faulty.map((each) => (
        <Faulty key={each.file.id} {...each} />
      ))}
    </section>
  );
}

function nameOf(original: Original, text: string): string {
  if (original.file === null) return text;
  return original.kind === 'sheet' && original.sheet !== ''
    ? `${original.file.name} · ${original.sheet}`
    : original.file.name;
}

type ShownProps = { original: Original; index: number } & Pick<Props, 'figures' | 'onPick'>;

function Shown({ original, index, figures, onPick }: ShownProps) {
  const t = useTranslations('Workflow.review.original');
  const { highlighted } = useHighlight();
  const held = useMemo(() => heldAgainst(figures, original, index), [figures, original, index]);
  const box = usePointed(onPick);
  useShown(box, highlighted);
  const name = nameOf(original, t('text'));
  return (
    <>
      <section
        className="composer-text review-original"
        ref={box}
        aria-label={t('marked', { name })}
        {...SCROLLED_BY_KEYS}
      >
        {original.kind === 'words' ? (
          <MarkedOriginal text={original.text} owners={held.owners} />
        ) : (
          <SheetView rows={original.rows} cells={cellsOf(figures, index)} />
        )}
      </section>
      <OpenFile original={original} />
      <LeftList held={held} />
    </>
  );
}

function OpenFile({ original: { file } }: { original: Original }) {
  const t = useTranslations('Workflow.review.original');
  if (file === null) return <p className="t-meta">{t('pasted')}</p>;
  return (
    <p>
      <a href={originalPath(file.id)} download={file.name}>
        {t('open', { name: file.name })}
      </a>
    </p>
  );
}

function Faulty({ file, code, bytes }: Originals['faulty'][number]) {
  const t = useTranslations('Workflow.review.original');
  const tFaults = useTranslations('Composer.file.faults');
  return (
    <>
      <p className="form-notice form-notice-warn">
        {t('faulty', { name: file.name })} {code === 'gone' ? t('gone') : tFaults(code)}{' '}
        <a href={originalPath(file.id)} download={file.name}>
          {t('open', { name: file.name })}
        </a>
      </p>
      {bytes && isPicture(code) ? <PdfPages file={bytes} /> : null}
    </>
  );
}
