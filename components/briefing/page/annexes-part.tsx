'use client';

import { useTranslations } from 'next-intl';
import { useRoom } from '@/components/briefing/parts/room';
import type { UsedText } from '@/components/briefing/parts/use-text-session';
import { Check } from '@/components/ui/forms/field';
import { Section } from '@/components/ui/section';
import { ANNEXES, type Annex, type BriefingContent } from '@/domain/briefing/briefing';

/** What is laid beside the texts. They always come in one order. */
export function AnnexesPart({ used: { session, written } }: { used: UsedText<BriefingContent> }) {
  const t = useTranslations('Briefing.annexes');
  const { may } = useRoom();
  const { annexes } = written.content;
  const choose = (annex: Annex, isChosen: boolean) => {
    const chosen = ANNEXES.filter((each) => (each === annex ? isChosen : annexes.includes(each)));
    session.put({ ...written.content, annexes: chosen });
  };
  return (
    <Section title={t('title')}>
      <div className="form-checks">
        {ANNEXES.map((annex) => (
          <Check
            key={annex}
            id={`annex-${annex}`}
            label={t(annex)}
            checked={annexes.includes(annex)}
            disabled={!may.write}
            onChange={({ target }) => choose(annex, target.checked)}
          />
        ))}
      </div>
    </Section>
  );
}
