'use client';

import { useTranslations } from 'next-intl';
import { LookupFrame, type LookupProps } from '@/components/lookup/parts/lookup-frame';
import { CopyButton } from '@/components/ui/copy/copy-button';
import { KhmerText } from '@/components/ui/khmer-text';
import { useWording } from '@/components/ui/wording';
import { type ChangeBrief, isQuiet } from '@/domain/brief/change-brief';
import { whenAt } from '@/domain/when';
import { formatInstant } from '@/domain/wording/dates';
import { formatCount } from '@/domain/wording/numbers';
import { quotedLines } from '@/domain/wording/quote';
import { ChangedFigures, ChangedRecord } from './changed';
import { SinceForm } from './since-form';
import { useBriefLines } from './use-brief-lines';

/** `since`: ms; null = the address asks for no moment that has passed, so there is no brief. */
type Props = LookupProps & { since: number | null; brief: ChangeBrief | null };

/** What stands otherwise than at a moment before, sentence by sentence. It opens with "nothing has changed" where that is so. */
export function ChangesPage({ since, brief, ...live }: Props) {
  const t = useTranslations('Lookup.changes');
  return (
    <LookupFrame {...live} title={t('title')} hasPast={false}>
      {({ board, now }) => (
        <>
          <SinceForm {...{ since, board, now }} />
          {since === null || brief === null ? null : <Brief since={since} brief={brief} />}
        </>
      )}
    </LookupFrame>
  );
}

function Brief({ since, brief }: { since: number; brief: ChangeBrief }) {
  const t = useTranslations('Lookup.changes');
  const wording = useWording();
  const moment = formatInstant(since, wording);
  const opening = isQuiet(brief) ? t('nothing', { moment }) : t('since', { moment });
  const lines = useBriefLines(brief);
  return (
    <>
      <div className="tile">
        <p className="t-label">
          <KhmerText text={opening} />{' '}
          <CopyButton
            name={t('whole')}
            address={`/changes?since=${whenAt(since).slice(0, 16)}`}
            text={(origin) => quotedLines({ lines: [opening, ...lines], below: [] }, origin, wording)}
          />
        </p>
        {isQuiet(brief) ? null : (
          <p className="t-meta">
            <KhmerText
              text={t(
                'counts',
                countsOf(brief, (n) => formatCount(n, wording)),
              )}
            />
          </p>
        )}
      </div>
      <ChangedFigures title={t('figures')} lines={brief.lines.filter(({ reason }) => reason !== 'confirmed')} />
      <ChangedFigures title={t('confirmed')} lines={brief.lines.filter(({ reason }) => reason === 'confirmed')} />
      <ChangedRecord brief={brief} />
    </>
  );
}

function countsOf({ lines, reports, events, withdrawals }: ChangeBrief, count: (n: number) => string) {
  return {
    ...{ figures: count(lines.filter(({ reason }) => reason !== 'confirmed').length), reports: count(reports.length) },
    ...{ events: count(events.length), withdrawals: count(withdrawals.length) },
  };
}
