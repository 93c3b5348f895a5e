'use client';

import { useWording } from '@/components/ui/wording';
import './rows/rows.css';
import { useTranslations } from 'next-intl';
import { useMemo, useRef, useState } from 'react';
import { useWatch } from 'react-hook-form';
import type { UpdateForm } from '@/client/draft/form/update-form';
import { isUntouched } from '@/client/draft/template-rows';
import { Button } from '@/components/ui/button';
import { placeGroups } from '@/components/ui/forms/choices';
import { SearchChoice } from '@/components/ui/forms/search-choice';
import { KhmerText } from '@/components/ui/khmer-text';
import { useLanguage } from '@/components/ui/shell';
import type { Board } from '@/domain/board/board';
import { sectionsOf } from '@/domain/composer/sections';
import { groupLabel, placeWithKind } from '@/domain/wording/labels';
import { formatCount } from '@/domain/wording/numbers';
import { ComposedRow } from './rows/composed-row';
import { StartBar } from './start-bar';
import type { Composer } from './use-composer';

type Props = {
  composer: Composer;
  board: Board;
  corrects: number | null;
};

/** The figures as they will be sent, by section and province. */
export function FigureList({ composer, board, corrects }: Props) {
  const t = useTranslations('Composer.figures');
  const language = useLanguage();
  const places = useMemo(() => placeGroups(language), [language]);
  const tAria = useTranslations('Desk');
  // Whoever begins by hand has the lines of the last report first, and not behind an empty row.
  const isFresh = useWatch<UpdateForm, 'figures'>({ name: 'figures' }).every(isUntouched);
  const start = corrects === null ? <StartBar composer={composer} board={board} /> : null;
  return (
    <div className="composer-pane">
      <h2 className="t-label" data-figures tabIndex={-1}>
        {t('heading')}
      </h2>
      <Progress composer={composer} />
      {isFresh ? start : null}
      <Sections composer={composer} board={board} corrects={corrects} />
      <Button id="add-figure" className="justify-self-start" onClick={() => composer.add()}>
        {tAria('figures.add')}
      </Button>
      {isFresh ? null : start}
      <details>
        <summary className="disclosure">{t('place')}</summary>
        <SearchChoice
          name="place"
          label={tAria('figures.place')}
          hint={tAria('figures.placeHint')}
          groups={places}
          openLabel={tAria('aria.show')}
          noneLabel={tAria('aria.none')}
        />
      </details>
    </div>
  );
}

/** How many there are, how many wait; those that leave no doubt are accepted at once. */
function Progress({ composer }: { composer: Composer }) {
  const t = useTranslations('Composer.figures');
  const wording = useWording();
  const figures = useWatch<UpdateForm, 'figures'>({ name: 'figures' });
  const open = figures.filter(({ found }) => found?.isAccepted === false);
  const sure = open.filter(({ found }) => found?.confidence === 'sure');
  const count = (n: number) => formatCount(n, wording);
  return (
    <>
      <p className="t-meta" role="status">
        {figures.length === 0
          ? t('none')
          : t('count', {
              n: count(figures.length),
              open: count(open.length),
              check: count(open.length - sure.length),
            })}
      </p>
      {sure.length > 0 ? (
        <Button kind="primary" className="justify-self-start" data-accept-sure onClick={composer.acceptSure}>
          {t('acceptSure', { n: count(sure.length) })}
        </Button>
      ) : null}
    </>
  );
}

type SectionsProps = Pick<Props, 'composer' | 'board' | 'corrects'>;

function Sections({ composer, board, corrects }: SectionsProps) {
  const t = useTranslations('Composer.figures');
  const language = useLanguage();
  const [figures, common] = useWatch<UpdateForm, ['figures', 'place']>({ name: ['figures', 'place'] });
  // While a text is taken over, the names of the rows are there one painting before their figures.
  const hasBoth = composer.ids.length === figures.length;
  const stay = useNewRows(composer.ids.filter((_, index) => hasBoth && figures[index]?.indicator === ''));
  const rows = composer.ids.map((id, index) => {
    const { indicator = '', place = '' } = figures[index] ?? {};
    return { indicator: stay.has(id) ? '' : indicator, place: place || common } as const;
  });
  const row = (index: number) => (
    <ComposedRow
      key={composer.ids[index]}
      {...{ index, board, corrects }}
      onDuplicate={() => composer.duplicate(index)}
      onDrop={() => composer.drop(index)}
      onDone={() => stay.done(composer.ids[index] ?? '')}
      onNext={focusNext}
    />
  );
  return sectionsOf(rows).map(({ group, places }) => (
    <section key={group ?? 'new'} className="composer-section">
      <h3 className="t-body font-semibold">{group === null ? t('unnamed') : groupLabel(group, language)}</h3>
      {places.map(({ place, rows: indices }) => (
        <div key={place ?? 'new'}>
          {place === null ? null : (
            <h4 className="composer-place">
              <KhmerText text={placeWithKind(place, language)} />
            </h4>
          )}
          <ol className="composer-rows">{indices.map(row)}</ol>
        </div>
      ))}
    </section>
  ));
}

/**
 * A row that was begun without a line stays where it is until it is done: choosing what is counted must not move it away from
 * under the hands of who types.
 */
function useNewRows(unnamed: readonly string[]) {
  const [isDone, setDone] = useState<ReadonlySet<string>>(new Set());
  const begun = useRef(new Set<string>());
  for (const id of unnamed) begun.current.add(id);
  return {
    has: (id: string) => begun.current.has(id) && !isDone.has(id),
    done: (id: string) => setDone(new Set([...isDone, id])),
  };
}

/** The next number of the list, wherever its section is. */
function focusNext(from: HTMLElement): void {
  const all = [...document.querySelectorAll<HTMLInputElement>('[data-value]')];
  const own = all.findIndex((input) => from.contains(input));
  const next = all[own + 1];
  next?.focus();
  next?.select();
}
