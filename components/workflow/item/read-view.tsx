'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { readStoredContent } from '@/client/draft/stored/read-stored-content';
import { readStoredForm } from '@/client/draft/stored/read-stored-form';
import { Section } from '@/components/ui/section';
import { useWording } from '@/components/ui/wording';
import { DifferenceView } from '@/components/workflow/difference/difference-view';
import { FormTable } from '@/components/workflow/difference/form-table';
import { ReportReview } from '@/components/workflow/review/report-review';
import type { UpdateContent } from '@/domain/updates';
import { withDigits } from '@/domain/wording/numbers';
import { ContentView } from './content-view';
import { type DraftDetail, type Reason, type SubmittedRevision, toProposal } from './detail';

type Props = { detail: DraftDetail /** What stands released of what it corrects. */; corrected: UpdateContent | null };

/** For reading: what was handed in and what differs from before; of a draft what was typed so far. */
export function ReadView({ detail, corrected }: Props) {
  const t = useTranslations('Workflow.item');
  const { item, content, revisions } = detail;
  const newest = revisions.at(-1);
  if (newest === undefined || item.state === 'draft' || item.state === 'discarded') {
    const form = readStoredForm(content) ?? readStoredContent(item.kind, content);
    return (
      <Section title={t('typed')}>
        <FormTable columns={[{ name: t('typed'), form }]} />
      </Section>
    );
  }
  return <SubmittedView detail={detail} newest={newest} corrected={corrected} />;
}

function SubmittedView({ detail, newest, corrected }: Props & { newest: SubmittedRevision }) {
  const { item, revisions } = detail;
  const t = useTranslations('Workflow.item');
  const wording = useWording();
  const proposal = useMemo(() => toProposal(item, newest), [item, newest]);
  const before = revisions.at(-2);
  const earlier = useMemo(() => before && toProposal(item, before).content, [item, before]);
  return (
    <>
      {proposal.reason ? <ReasonView reason={proposal.reason} /> : null}
      {corrected ? (
        <Section title={t('againstReleased')}>
          <DifferenceView before={corrected} after={proposal.content} />
        </Section>
      ) : null}
      {earlier ? (
        <Section title={t('againstEarlier')}>
          <DifferenceView before={earlier} after={proposal.content} />
        </Section>
      ) : null}
      <Section title={t('revision', { n: withDigits(String(newest.revision), wording) })}>
        <ContentView content={proposal.content} />
      </Section>
      {proposal.content.kind === 'report' ? (
        <ReportReview detail={detail} report={proposal.content} corrected={corrected} />
      ) : null}
    </>
  );
}

function ReasonView({ reason }: { reason: Reason }) {
  const t = useTranslations('Desk.reason');
  return (
    <Section title={t('heading')}>
      <p className="font-semibold">{t(reason.class)}</p>
      {reason.words.km ? <p lang="km">{reason.words.km}</p> : null}
      {reason.words.en ? <p lang="en">{reason.words.en}</p> : null}
    </Section>
  );
}
