'use client';

import './overview.css';
import { useTranslations } from 'next-intl';
import { useReaderNotes } from '@/components/figures/board-context';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import { OfWhich } from '@/components/wall/figures/of-which';
import { WallFigure } from '@/components/wall/figures/wall-figure';
import { Notes } from '@/components/wall/parts/notes';
import { OneLine } from '@/components/wall/parts/one-line';
import type { Board } from '@/domain/board/board';
import type { KeyFigure } from '@/domain/board/key-figures';
import { inOrder, leadOf } from '@/domain/board/key-figures';
import { figureAt } from '@/domain/board/latest';
import type { ContentOf } from '@/domain/scenes/contents';
import { servicesSentence } from '@/domain/scenes/services-sentence';
import { figureSentence } from '@/domain/wording/changes';
import { sourceLabel } from '@/domain/wording/labels';
import type { SceneProps } from './scene-props';

/** Who is away from home, who came back, and in one line what is closed and what changed. */
export function Overview({ content, board }: SceneProps<'overview'>) {
  const { figures, inPeriod } = content;
  const [lead, ...others] = inOrder(figures);
  const tiles = [inPeriod, ...others.filter(({ indicator }) => indicator !== inPeriod.indicator)].slice(0, 3);
  return (
    <div className="wall-overview">
      <WallFigure place="hero" figure={lead} provisional={isProvisional(board, lead)}>
        {lead === figures.remaining ? <OfWhich figures={figures} /> : null}
      </WallFigure>
      {tiles.map((figure) => (
        <WallFigure key={figure.indicator} place="second" figure={figure} provisional={isProvisional(board, figure)} />
      ))}
      <Strip content={content} figures={[lead, ...tiles].map(leadOf)} />
    </div>
  );
}

function isProvisional(board: Board, { current }: KeyFigure): boolean {
  return current !== null && figureAt(board, current)?.provisional === true;
}

type StripProps = { content: ContentOf<'overview'>; figures: readonly ReturnType<typeof leadOf>[] };

function Strip({ content: { services, news }, figures }: StripProps) {
  const t = useTranslations('Wall.strip');
  const language = useLanguage();
  const wording = useWording();
  // There is room for one of both, and a figure never stands without its note; the scene of changes tells the news.
  const hasNote = useReaderNotes(figures).length > 0;
  const newsOf = news === null ? null : figureSentence(news, wording);
  return (
    <section className="wall-tile wall-strip" aria-label={t('services')}>
      <StripLine name={t('services')} text={servicesSentence(services, wording) ?? t('none')} />
      {hasNote || newsOf === null ? null : (
        <StripLine
          name={t('news')}
          text={[newsOf, news ? sourceLabel(news.source, language) : ''].filter(Boolean).join(' · ')}
        />
      )}
      <Notes figures={figures} />
    </section>
  );
}

function StripLine({ name, text }: { name: string; text: string }) {
  return (
    <div className="wall-strip-line">
      <strong>{name}</strong>
      <OneLine size="meta" text={text} />
    </div>
  );
}
