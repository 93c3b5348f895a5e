'use client';

import { useTranslations } from 'next-intl';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import { FigureRow } from '@/components/wall/parts/figure-row';
import { Frame } from '@/components/wall/parts/frame';
import { Paged } from '@/components/wall/parts/paged';
import { type KeyFigure, leadOf } from '@/domain/board/key-figures';
import { NATION } from '@/domain/places';
import type { When } from '@/domain/when';
import { lineLabel, placeWithKind } from '@/domain/wording/labels';
import { originOf } from './row-words';
import type { SceneProps } from './scene-props';

/** All that stands of one province. */
export function Province({ content: { place, figures } }: SceneProps<'province'>) {
  const t = useTranslations('Wall.province');
  const language = useLanguage();
  const shown = figures.map(leadOf);
  const { asOf, sources } = originOf(shown);
  return (
    <Frame
      title={place === null ? t('title') : placeWithKind(place, language)}
      subtitle={figures.length === 0 ? t('none') : t('subtitle')}
      sources={sources}
      asOf={asOf}
      figures={shown}
    >
      <Paged as="ul" of={`${place}.${figures.length}`} columns={2} grows>
        {figures.map((figure) => (
          <Row
            key={`${figure.indicator}.${figure.breakdown}`}
            figure={figure}
            asOf={asOf}
            isAlone={sources.length < 2}
          />
        ))}
      </Paged>
    </Frame>
  );
}

function Row({ figure, asOf, isAlone }: { figure: KeyFigure; asOf: When | null; isAlone: boolean }) {
  const wording = useWording();
  const told = leadOf(figure);
  if (told === null) return null;
  const { indicator, breakdown, change } = figure;
  return (
    <FigureRow
      name={lineLabel({ indicator, breakdown, place: NATION }, wording)}
      figure={{ ...told, indicator, breakdown }}
      {...(told.asOf === asOf && { change })}
      asOf={told.asOf === asOf ? null : told.asOf}
      source={isAlone ? null : told.source}
    />
  );
}
