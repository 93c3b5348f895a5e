'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { drawFilePage } from '@/client/files/open-file';
import type { DrawnPage } from '@/client/files/pdf/draw-page';
import { Button } from '@/components/ui/button';
import { useWording } from '@/components/ui/wording';
import { formatCount } from '@/domain/wording/numbers';

type Drawn = DrawnPage & { page: number };

/** The pages of a file whose words could not be read, beside the form that they are typed into. */
export function PdfPages({ file }: { file: File }) {
  const t = useTranslations('Composer.file.pages');
  const wording = useWording();
  const [page, setPage] = useState(1);
  const drawn = useDrawn(file, page);
  if (drawn === 'failed') return <p className="form-notice form-notice-warn">{t('failed')}</p>;
  const turn = (by: number) => {
    if (drawn && page + by >= 1 && page + by <= drawn.pages) setPage(page + by);
  };
  return (
    <section className="grid gap-2" aria-label={t('heading')}>
      <h3 className="t-label">{t('heading')}</h3>
      {drawn ? (
        <Picture drawn={drawn} label={t('alt', { page: formatCount(drawn.page, wording), name: file.name })} />
      ) : null}
      {drawn && drawn.pages > 1 ? (
        <div className="form-actions">
          <Button aria-disabled={page === 1} onClick={() => turn(-1)}>
            {t('before')}
          </Button>
          <Button aria-disabled={page === drawn.pages} onClick={() => turn(1)}>
            {t('next')}
          </Button>
          <span className="t-meta" role="status">
            {t('page', { page: formatCount(page, wording), pages: formatCount(drawn.pages, wording) })}
          </span>
        </div>
      ) : null}
    </section>
  );
}

function Picture({ drawn: { picture }, label }: { drawn: Drawn; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (!canvas.current) return;
    canvas.current.width = picture.width;
    canvas.current.height = picture.height;
    canvas.current.getContext('2d')?.drawImage(picture, 0, 0);
  }, [picture]);
  return (
    <div className="file-page">
      <canvas ref={canvas} role="img" aria-label={label} />
    </div>
  );
}

/** null = it is being drawn. */
function useDrawn(file: File, page: number): Drawn | 'failed' | null {
  const [drawn, setDrawn] = useState<Drawn | 'failed' | null>(null);
  useEffect(() => {
    let isOver = false;
    void drawFilePage(file, page).then((answer) => {
      if (!isOver) setDrawn(answer ? { ...answer, page } : 'failed');
    });
    return () => {
      isOver = true;
    };
  }, [file, page]);
  return drawn;
}
