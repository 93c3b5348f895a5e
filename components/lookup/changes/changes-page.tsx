'use client';

import { useTranslations } from 'next-intl';
import { LookupFrame, type LookupProps } from '@/components/lookup/parts/lookup-frame';
import { CopyButton } from '@/components/ui/copy/copy-button';
import { KhmerText } from '@/components/ui/khmer-text';
import { useWording } from '@/components/ui/wording';
import type { Board } from '@/domain/board/board';
import { isWholeQuiet, type WholeBrief } from '@/domain/brief/whole-brief';
import { whenAt } from '@/domain/when';
import { formatInstant } from '@/domain/wording/dates';
import { formatCount } from '@/domain/wording/numbers';
import { quotedLines } from '@/domain/wording/quote';
import { ChangedFigures, ChangedRecord } from './changed';
import { MissedReports, SilentProvinces } from './gaps';
import { SinceForm } from './since-form';
import { useBriefLines } from './use-brief-lines';

/** `since`: ms; null = the address asks for no moment that has passed, so there is no brief. */
type Props = LookupProps & { since: number | null; brief: WholeBrief | null; missed: readonly string[] };

/** What stands otherwise than at a moment before, sentence by sentence. It opens with "nothing has changed" where that is so. */
export function ChangesPage({ since, brief, missed, ...live }: Props) {
  const t = useTranslations('Lookup.changes');
  return (
    <LookupFrame {...live} title={t('title')} hasPast={false}>
      {({ board, now }) => (
        <>
          <SinceForm {...{ since, board, now }} />
          {since === null || brief === null ? null : <Brief {...{ since, brief, missed, board }} />}
        </>
      )}
    </LookupFrame>
  );
}

type BriefProps = { since: number; brief: WholeBrief; missed: readonly string[]; board: Board };

function Brief({ since, brief, missed, board }: BriefProps) {
  const t = useTranslations('Lookup.changes');
  const wording = useWording();
  const moment = formatInstant(since, wording);
  const opening = isWholeQuiet(brief) ? t('nothing', { moment }) : t('since', { moment });
  const lines = useBriefLines(brief, board);
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
        {isWholeQuiet(brief) ? null : (
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
      <ChangedFigures
        title={t('figures')}
        lines={brief.lines.filter(({ reason }) => reason !== 'confirmed')}
        board={board}
      />
      <ChangedFigures
        title={t('confirmed')}
        lines={brief.lines.filter(({ reason }) => reason === 'confirmed')}
        board={board}
      />
      <ChangedFigures title={t('amended')} lines={brief.amended} board={board} />
      <SilentProvinces silent={brief.silent} />
      <MissedReports missed={missed} />
      <ChangedRecord brief={brief} />
    </>
  );
}

function countsOf({ lines, amended, reports, events, withdrawals }: WholeBrief, count: (n: number) => string) {
  return {
    ...{
      figures: count(lines.filter(({ reason }) => reason !== 'confirmed').length + amended.length),
      reports: count(reports.length),
    },
    ...{ events: count(events.length), withdrawals: count(withdrawals.length) },
  };
}
