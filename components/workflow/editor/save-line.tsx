'use client';

import { useTranslations } from 'next-intl';
import type { SaveProgress } from '@/client/draft/autosave';
import type { DraftState } from '@/client/draft/state';
import { useRefusalWords } from '@/components/ui/forms/refusal-words';
import { Shape, type ShapeName } from '@/components/ui/shape';
import { useWording } from '@/components/ui/wording';
import { SignInLink } from '@/components/workflow/acts/act-notice';
import { formatClock } from '@/domain/wording/dates';

const SHAPES: Record<DraftState['status'], ShapeName> = {
  clean: 'full',
  saved: 'check',
  typing: 'half',
  saving: 'half',
  unreachable: 'empty',
  refused: 'warning',
  conflict: 'warning',
  pending: 'half',
  submitted: 'check',
};

/** Whatever is saved while somebody types; a draft of the desk may also be submitted. */
type Props = { draft: { state: DraftState | SaveProgress<unknown, unknown>; isDrafted: boolean } };

/** Says since when the server has what was typed, or that it does not have it yet. */
export function SaveLine({ draft: { state, isDrafted } }: Props) {
  const t = useTranslations('Workflow.save');
  const wording = useWording();
  const say = useRefusalWords();
  if (!isDrafted) return <p className="t-meta">{t('browserOnly')}</p>;
  if (state.status === 'clean' || state.status === 'pending' || state.status === 'submitted') return null;
  const time = state.status === 'saved' ? formatClock(Date.parse(state.at), wording) : '';
  return (
    <p className={`save-line save-line-${state.status}`} role="status">
      <Shape name={SHAPES[state.status]} />
      <span>
        {t(state.status, { time })} {state.status === 'refused' ? say({ code: state.code }) : null}{' '}
        {state.status === 'refused' && state.code === 'session.missing' ? <SignInLink /> : null}
      </span>
    </p>
  );
}
