'use client';

import { useTranslations } from 'next-intl';
import { useWording } from '@/components/ui/wording';
import { ReasonWords } from '@/components/updates/reason-words';
import { DifferenceView } from '@/components/workflow/difference/difference-view';
import { type ReleasedUpdate, withoutStanding } from '@/domain/revisions';
import { formatInstant } from '@/domain/wording/dates';
import { withDigits } from '@/domain/wording/numbers';

/** Every revision under this number, newest first, with its changes. None is ever removed. */
export function RevisionList({ revisions }: { revisions: readonly ReleasedUpdate[] }) {
  const t = useTranslations('Workflow.update');
  return (
    <section className="form-section" aria-labelledby="revisions">
      <h2 id="revisions" className="t-label">
        {t('revisions')}
      </h2>
      <ol className="grid gap-4">
        {revisions.toReversed().map((revision) => (
          <Revision
            key={revision.revision}
            update={revision}
            before={revisions.find((other) => other.revision === revision.revision - 1) ?? null}
          />
        ))}
      </ol>
    </section>
  );
}

function Revision({ update, before }: { update: ReleasedUpdate; before: ReleasedUpdate | null }) {
  const t = useTranslations('Workflow.update');
  const tReasons = useTranslations('Desk.reason');
  const wording = useWording();
  const { standing, revision, recordedAt } = update;
  const at = standing.status === 'published' ? recordedAt : standing.at;
  return (
    <li className="revision">
      <h3 className="font-semibold">
        {t('revision', { n: withDigits(String(revision), wording) })} ·{' '}
        {t(`${standing.status}At`, { when: formatInstant(Date.parse(at), wording) })}
      </h3>
      {standing.status === 'published' ? null : (
        <>
          {'class' in standing.reason ? <p className="t-meta">{tReasons(standing.reason.class)}</p> : null}
          <ReasonWords words={standing.reason.words} />
        </>
      )}
      {before && standing.status === 'corrected' ? (
        <DifferenceView before={withoutStanding(before)} after={withoutStanding(update)} />
      ) : null}
    </li>
  );
}
