'use client';

import { useTranslations } from 'next-intl';
import { useWording } from '@/components/ui/wording';
import type { BriefingContent } from '@/domain/briefing/briefing';
import { formatInstant } from '@/domain/wording/dates';
import { formatCount } from '@/domain/wording/numbers';

/** What one of two versions of a briefing says, without its texts, which have versions of their own. */
export function HeadVersion({ content }: { content: BriefingContent }) {
  const t = useTranslations('Briefing');
  const wording = useWording();
  const { occasion, at, venue, spokesperson, figures, questions, annexes } = content;
  const facts = [
    [t('head.occasionKm'), occasion.km],
    [t('head.occasionEn'), occasion.en],
    [t('head.day'), at && formatInstant(Date.parse(at), wording)],
    [t('head.venue'), venue],
    [t('head.spokesperson'), spokesperson],
    [t('keys.title'), formatCount(figures.length, wording)],
    [t('asked.title'), formatCount(questions.length, wording)],
    [t('annexes.title'), annexes.map((annex) => t(`annexes.${annex}`)).join(' · ')],
  ];
  return (
    <dl className="about-facts">
      {facts.map(([name, told]) => (
        <div key={name} className="contents">
          <dt>{name}</dt>
          <dd>{told || t('conflict.empty')}</dd>
        </div>
      ))}
    </dl>
  );
}
