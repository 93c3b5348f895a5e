'use client';

import { useTranslations } from 'next-intl';
import { useBriefingName } from '@/components/briefing/parts/briefing-name';
import { useRoom } from '@/components/briefing/parts/room';
import type { UsedText } from '@/components/briefing/parts/use-text-session';
import { Chip } from '@/components/ui/chip';
import { KhmerText } from '@/components/ui/khmer-text';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import { SaveLine } from '@/components/workflow/editor/save-line';
import type { BriefingContent } from '@/domain/briefing/briefing';
import { formatInstant } from '@/domain/wording/dates';
import { formatList } from '@/domain/wording/language';
import { HeadFields } from './head-fields';

/** Occasion, time, place and spokesperson, and who else has the briefing open. */
export function BriefingHead({ used }: { used: UsedText<BriefingContent> }) {
  const t = useTranslations('Briefing.head');
  const language = useLanguage();
  const wording = useWording();
  const { may, people } = useRoom();
  const { session, written } = used;
  const { at, venue, spokesperson } = written.content;
  const facts = [at === null ? t('noTime') : formatInstant(Date.parse(at), wording), venue, spokesperson];
  const names = [...new Set(people.map(({ name }) => name))];
  return (
    <header className="briefing-head" data-part="head">
      <h1 className="t-title">
        <KhmerText text={useBriefingName()(written.content)} />
      </h1>
      <p className="text-text-2">
        <KhmerText text={facts.filter(Boolean).join(' · ')} />
      </p>
      <div role="status">
        {names.length === 0 ? null : (
          <Chip tone="corr" shape="full" momentary>
            {t('here', { names: formatList(names, language) })}
          </Chip>
        )}
      </div>
      <SaveLine draft={{ state: written.state, isDrafted: true }} />
      {may.write ? (
        <details className="briefing-details">
          <summary>{t('edit')}</summary>
          <HeadFields content={written.content} onType={(content) => session.type(content)} />
        </details>
      ) : (
        <p className="t-meta">{t('readOnly')}</p>
      )}
    </header>
  );
}
