import { useTranslations } from 'next-intl';
import { createElement, Fragment, type ReactNode } from 'react';
import { KhmerText } from '@/components/ui/khmer-text';
import { SCROLLED_BY_KEYS } from '@/components/ui/scrolled-by-keys';
import type { TextPiece } from '@/domain/briefing/papers/paper';
import type { PodiumPart } from '@/domain/briefing/podium/podium';
import type { PodiumView } from '@/domain/briefing/podium/state';
import type { Language } from '@/domain/wording/language';
import { useFittedText } from './use-fitted-text';

type Props = { part: PodiumPart; view: PodiumView; size: number };

/** One part, as large as it fits: in one language, or both side by side. */
export function PodiumPartText({ part, view, size }: Props) {
  const t = useTranslations('Podium');
  const box = useFittedText(`${part.id} ${view}`, size);
  const languages: Language[] = view === 'both' ? ['km', 'en'] : [view];
  return (
    // A part that is longer than the screen can be scrolled by keys.
    <section ref={box} className="podium-text" data-view={view} {...SCROLLED_BY_KEYS} aria-label={t('part')}>
      {languages.map((language) => (
        <PodiumWords key={language} language={language} part={part} isAlone={view !== 'both'} />
      ))}
    </section>
  );
}

/** What is not written in this language is said in the other one, and marked. */
function PodiumWords({ part, language, isAlone }: { part: PodiumPart; language: Language; isAlone: boolean }) {
  const t = useTranslations('Podium');
  const other: Language = language === 'km' ? 'en' : 'km';
  const isWritten = part.pieces[language].length > 0;
  const told = isWritten || !isAlone ? language : other;
  return (
    <p lang={told}>
      {isWritten ? null : <span className="podium-missing">{t(`missing.${language}`)}</span>}
      <Pieces pieces={part.pieces[told]} />
    </p>
  );
}

export function Pieces({ pieces }: { pieces: readonly TextPiece[] }) {
  // Each piece has a fixed place in its text, so none needs a key.
  return createElement(Fragment, null, ...pieces.map(toNode));
}

function toNode({ text, strong }: TextPiece): ReactNode {
  return strong ? (
    <strong>
      <KhmerText text={text} />
    </strong>
  ) : (
    <KhmerText text={text} />
  );
}
