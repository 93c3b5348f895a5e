import type { ShownReading } from '@/domain/board/current';
import type { DamageRow } from '@/domain/board/damage';
import { leadOf } from '@/domain/board/key-figures';
import { NATION } from '@/domain/places';
import type { ContentOf } from '@/domain/scenes/contents';
import { breakdownLabel, indicatorLabel, placeLabel } from '@/domain/wording/labels';
import { qualifiedCount } from '@/domain/wording/qualifiers';
import { nilSentence } from '@/domain/wording/sentences';
import { unitWordsOf } from '@/domain/wording/units';
import { counted, originOf, ownOrigin, pointed, type Row, type SceneFrame } from './frame';
import type { PageTerms } from './saying';
import { getTranslations } from './words';

/** People who were hurt, and what was damaged. Kinds are never added. */
export function damageFrame({ lists, harm }: ContentOf<'damage'>, saying: PageTerms): SceneFrame {
  const { wording, language } = saying;
  const t = getTranslations('Wall.damage')(language);
  const rows = [...lists.all, ...lists.private, ...lists.public];
  const origin = originOf([...rows.flatMap(({ since, inPeriod }) => [since, inPeriod]), ...harm.map(leadOf)]);
  return {
    name: 'damage',
    title: t('title'),
    subtitle: t('subtitle'),
    ...origin,
    note: getTranslations('Lookup.damage')(language)('notAdded'),
    rows: [
      ...harm.flatMap((figure) => {
        const told = leadOf(figure);
        const name = indicatorLabel(figure.indicator, wording, 'long');
        return told === null ? [] : { name, figure: counted(told, saying), notes: ownOrigin(told, origin, saying) };
      }),
      ...rows.flatMap((row) => damageRows(row, origin, saying)),
    ],
  };
}

/** What is damaged since the first day, and what the newest period brought, each a row with its own day. */
function damageRows(
  { kind, place, since, inPeriod }: DamageRow,
  origin: ReturnType<typeof originOf>,
  saying: PageTerms,
): Row[] {
  const { language } = saying;
  const t = getTranslations('Lookup.damage')(language);
  const kindName = kind === null ? t('anyKind') : breakdownLabel(kind, language);
  const name = place === NATION ? kindName : `${kindName} · ${placeLabel(place, language)}`;
  return [
    ...(since === null ? [] : [{ name, figure: counted(since, saying), notes: ownOrigin(since, origin, saying) }]),
    ...(inPeriod === null
      ? []
      : [{ ...inPeriodRow(inPeriod, name, saying), notes: ownOrigin(inPeriod, origin, saying) }]),
  ];
}

/** A zero that the source states is said in words. */
function inPeriodRow(figure: ShownReading, name: string, { wording, language }: PageTerms): Row {
  const t = getTranslations('Lookup.damage')(language);
  const { indicator, breakdown } = figure;
  if (figure.value === 0) {
    return { name: nilSentence({ indicator, breakdown }, language), figure: null, told: figure };
  }
  const { text } = qualifiedCount(figure, wording, unitWordsOf(indicator, breakdown));
  return { name: `${name} · ${t('inPeriod')}`, figure: { ...pointed(figure), text } };
}
