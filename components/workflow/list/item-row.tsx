'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { KhmerText } from '@/components/ui/khmer-text';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import type { DeskItem } from '@/domain/item';
import { formatInstant } from '@/domain/wording/dates';
import { placeLabel } from '@/domain/wording/labels';
import { formatList } from '@/domain/wording/language';
import { withDigits } from '@/domain/wording/numbers';
import type { Fate } from './fates';
import { ItemChips } from './item-chips';
import { itemTitle } from './item-words';

type Props = { item: DeskItem; now: number; fate: Fate | null; hasTwin: boolean };

/** One item: what it is, its state, and who worked on it last. It never shows text or figures. */
export function ItemRow({ item, now, fate, hasTwin }: Props) {
  const t = useTranslations('Workflow');
  const language = useLanguage();
  const wording = useWording();
  return (
    <li className="desk-item">
      <h3>
        <Link href={`/desk/items/${item.id}`}>
          <KhmerText text={itemTitle(item, language) || t('untitled')} />
        </Link>
      </h3>
      <ItemChips item={item} now={now} fate={fate} />
      <p className="desk-item-facts">
        <span>{t('by', { name: item.author.name })}</span>
        <span>
          {t('changed', { name: item.changedBy.name, when: formatInstant(Date.parse(item.changedAt), wording) })}
        </span>
        {item.kind === 'report' ? <span>{t('figures', { n: withDigits(String(item.figures), wording) })}</span> : null}
        {item.kind === 'notice' ? null : <Places item={item} />}
      </p>
      {hasTwin ? <p className="desk-item-words">{t('twin')}</p> : null}
      {item.refusal ? (
        <p className="desk-item-words">
          {t('refusedWords', { name: item.refusal.by.name, words: item.refusal.words })}
        </p>
      ) : null}
      {item.debt ? (
        <p className="desk-item-words">{t('debtWords', { name: item.debt.by.name, words: item.debt.reason })}</p>
      ) : null}
    </li>
  );
}

function Places({ item: { places } }: { item: DeskItem }) {
  const language = useLanguage();
  const names = places.map((place) => placeLabel(place, language));
  return (
    <span>
      <KhmerText text={formatList(names, language)} />
    </span>
  );
}
