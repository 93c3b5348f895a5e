import { useTranslations } from 'next-intl';
import type { DamageLists } from '@/domain/board/damage';
import { DamageTable } from './damage-table';

const LISTS = ['all', 'private', 'public'] as const;

/** The lists that have a row, as the reports sort them; on a page of other things each says that it is of damage. */
export function DamageTables({ lists, now }: { lists: DamageLists; now: number }) {
  const t = useTranslations('Lookup.damage');
  return LISTS.filter((list) => lists[list].length > 0).map((list) => (
    <DamageTable key={list} title={`${t('title')} · ${t(list)}`} rows={lists[list]} now={now} />
  ));
}

export function hasDamage(lists: DamageLists): boolean {
  return LISTS.some((list) => lists[list].length > 0);
}
