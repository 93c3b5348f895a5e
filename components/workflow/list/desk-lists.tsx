'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useId, useMemo, useState } from 'react';
import { TextField } from '@/components/ui/forms/field';
import { useWording } from '@/components/ui/wording';
import { useDeskInfo } from '@/components/workflow/desk-info';
import type { DeskItem } from '@/domain/item';
import { withDigits } from '@/domain/wording/numbers';
import { type Fates, fateOf } from './fates';
import { ItemRow } from './item-row';
import { isFoundItem, type ListSection, toSections } from './sections';
import { twinsOf } from './twins';

type Props = { items: readonly DeskItem[]; now: number; fates: Fates };

/** These sections are always there, also when they are empty. The others appear when they have an item. */
const STANDING: readonly ListSection[] = ['toApprove', 'mine', 'drafts', 'approved', 'released'];

/** All items in the sections of their next step, with one search for all of them. */
export function DeskLists({ items, now, fates }: Props) {
  const t = useTranslations('Workflow');
  const { me } = useDeskInfo();
  const [typed, setTyped] = useState('');
  const sections = useMemo(() => {
    const found = typed.trim() === '' ? items : items.filter((item) => isFoundItem(item, typed));
    return toSections(found, me.id);
  }, [items, typed, me.id]);
  const twins = useMemo(() => twinsOf(items), [items]);
  const rows = (section: ListSection) =>
    sections[section].map((item) => (
      <ItemRow key={item.id} item={item} now={now} fate={fateOf(item, fates)} hasTwin={twins.has(item.id)} />
    ));
  return (
    <>
      <search className="max-w-[28rem]">
        <TextField
          id="form-search"
          type="search"
          label={t('search')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </search>
      {sections.owed.length > 0 ? (
        <ItemSection section="owed" count={sections.owed.length}>
          {rows('owed')}
        </ItemSection>
      ) : null}
      {STANDING.map((section) => (
        <ItemSection key={section} section={section} count={sections[section].length}>
          {rows(section)}
        </ItemSection>
      ))}
      {sections.discarded.length > 0 ? (
        <details>
          <summary className="disclosure">{t('section.discarded')}</summary>
          <ul className="desk-items pt-2">{rows('discarded')}</ul>
        </details>
      ) : null}
    </>
  );
}

function ItemSection({ section, count, children }: { section: ListSection; count: number; children: ReactNode }) {
  const t = useTranslations('Workflow');
  const wording = useWording();
  const heading = useId();
  const isOwed = section === 'owed';
  return (
    <section aria-labelledby={heading} className={isOwed ? 'desk-list-owed' : ''}>
      <h2 id={heading} className="t-label desk-list-title">
        {t(`section.${section}`)} <span className="desk-count">{withDigits(String(count), wording)}</span>
      </h2>
      {count === 0 ? <p className="t-meta">{t(`empty.${section}`)}</p> : <ul className="desk-items">{children}</ul>}
    </section>
  );
}
