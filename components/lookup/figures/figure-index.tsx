'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { figureAddress } from '@/components/lookup/parts/addresses';
import { LookupFrame, type LookupProps } from '@/components/lookup/parts/lookup-frame';
import { SearchField } from '@/components/lookup/parts/search-field';
import { KhmerText } from '@/components/ui/khmer-text';
import { Link } from '@/components/ui/past-link';
import { Section } from '@/components/ui/section';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import type { Board } from '@/domain/board/board';
import { firstSubject } from '@/domain/board/subjects';
import { INDICATOR_CODES, INDICATOR_GROUPS, INDICATORS, type IndicatorCode } from '@/domain/indicators';
import { indicatorDefinition } from '@/domain/wording/definitions';
import { groupLabel, indicatorLabel } from '@/domain/wording/labels';
import { LANGUAGES } from '@/domain/wording/language';
import { foldForSearch } from '@/domain/wording/search/search-terms';

/** All that is counted, in the order of menus, with what it means. */
export function FigureIndex(props: LookupProps) {
  const t = useTranslations('Lookup');
  const language = useLanguage();
  const [typed, type] = useState('');
  const found = INDICATOR_CODES.filter((code) => textOf(code).includes(foldForSearch(typed)));
  const groups = INDICATOR_GROUPS.map((group) => ({
    group,
    codes: found.filter((code) => INDICATORS[code].group === group),
  })).filter(({ codes }) => codes.length > 0);
  return (
    <LookupFrame {...props} title={t('figures.title')} intro={t('figures.intro')}>
      {({ board }) => (
        <>
          <SearchField typed={typed} onType={type} />
          <p className="sr-only" role="status">
            {found.length === 0 ? t('nothingFits') : ''}
          </p>
          {found.length === 0 ? <p className="t-meta">{t('nothingFits')}</p> : null}
          {groups.map(({ group, codes }) => (
            <Section key={group} title={groupLabel(group, language)}>
              <ul className="lookup-list">
                {codes.map((code) => (
                  <Item key={code} code={code} board={board} />
                ))}
              </ul>
            </Section>
          ))}
        </>
      )}
    </LookupFrame>
  );
}

function textOf(code: IndicatorCode): string {
  const names = LANGUAGES.map(
    (language) => `${indicatorLabel(code, language)} ${indicatorLabel(code, language, 'long')}`,
  );
  return foldForSearch([code, ...names].join(' '));
}

function Item({ code, board }: { code: IndicatorCode; board: Board }) {
  const t = useTranslations('Lookup');
  const wording = useWording();
  return (
    <li>
      <Link href={figureAddress({ indicator: code })} className="font-semibold">
        <KhmerText text={indicatorLabel(code, wording, 'long')} />
      </Link>
      <p className="t-meta">
        <KhmerText text={indicatorDefinition(code, wording)} />
      </p>
      {firstSubject(board, code) === null ? <p className="t-meta">{t('neverReported')}</p> : null}
    </li>
  );
}
