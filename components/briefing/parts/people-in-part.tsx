'use client';

import { useTranslations } from 'next-intl';
import { Chip } from '@/components/ui/chip';
import { useLanguage } from '@/components/ui/shell';
import { formatList } from '@/domain/wording/language';
import { useRoom } from './room';

/** Who else writes or reads here. Two people may write at once: nothing is lost, and both see it. */
export function PeopleInPart({ part }: { part: string }) {
  const t = useTranslations('Briefing.head');
  const language = useLanguage();
  const names = useRoom().people.flatMap((person) => (person.part === part ? person.name : []));
  return (
    <span role="status" className="people-here">
      {names.length === 0 ? null : (
        <Chip tone="corr" shape="full">
          {t('herePart', { names: formatList(names, language) })}
        </Chip>
      )}
    </span>
  );
}
