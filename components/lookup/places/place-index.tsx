'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { placeAddress } from '@/components/lookup/parts/addresses';
import { LookupFrame, type LookupProps } from '@/components/lookup/parts/lookup-frame';
import { SearchField } from '@/components/lookup/parts/search-field';
import { KhmerText } from '@/components/ui/khmer-text';
import { Link } from '@/components/ui/past-link';
import { Section } from '@/components/ui/section';
import { useLanguage } from '@/components/ui/shell';
import { NATION, PLACES, type Place, PROVINCES } from '@/domain/places';
import { placeWithKind } from '@/domain/wording/labels';
import { foldForSearch } from '@/domain/wording/search/search-terms';
import { groupPlaces, PLACE_GROUPS } from './place-groups';

/** Affected provinces first, then those of which something was reported, then all others; districts when one searches. */
export function PlaceIndex(props: LookupProps) {
  const t = useTranslations('Lookup');
  const [typed, type] = useState('');
  const wanted = foldForSearch(typed);
  const found = wanted === '' ? PROVINCES : PLACES.filter((place) => textOf(place).includes(wanted));
  return (
    <LookupFrame {...props} title={t('places.title')} intro={t('places.intro')}>
      {({ board }) => {
        const groupOf = groupPlaces(board);
        return (
          <>
            <SearchField typed={typed} onType={type} />
            <p>
              <Link href={placeAddress(NATION)}>{t('places.nation')}</Link>
            </p>
            {found.length === 0 ? <p className="t-meta">{t('nothingFits')}</p> : null}
            {PLACE_GROUPS.map((part) => (
              <Part
                key={part}
                title={t(`places.${part}`)}
                places={found.filter(({ code }) => groupOf(code) === part)}
              />
            ))}
          </>
        );
      }}
    </LookupFrame>
  );
}

function textOf({ code, nameEn, nameKm, spellings }: Place): string {
  return foldForSearch([code, nameEn, nameKm, ...spellings].join(' '));
}

function Part({ title, places }: { title: string; places: readonly Place[] }) {
  const language = useLanguage();
  if (places.length === 0) return null;
  return (
    <Section title={title}>
      <ul className="lookup-list">
        {places.map(({ code }) => (
          <li key={code}>
            <Link href={placeAddress(code)}>
              <KhmerText text={placeWithKind(code, language)} />
            </Link>{' '}
            <code className="t-meta">{code}</code>
          </li>
        ))}
      </ul>
    </Section>
  );
}
