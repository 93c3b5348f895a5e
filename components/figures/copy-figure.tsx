'use client';

import { figureAddress } from '@/components/lookup/parts/addresses';
import { CopyButton } from '@/components/ui/copy/copy-button';
import { useWording } from '@/components/ui/wording';
import { lineLabel } from '@/domain/wording/labels';
import { type Quotable, quotedFigure } from '@/domain/wording/quote';

/** Copies one figure as a sentence; nothing where nothing was reported. */
export function CopyFigure({ figure }: { figure: Quotable | null }) {
  const wording = useWording();
  if (figure === null) return null;
  return (
    <CopyButton
      name={lineLabel(figure, wording)}
      address={figureAddress(figure)}
      text={(origin) => quotedFigure(figure, origin, wording)}
    />
  );
}
