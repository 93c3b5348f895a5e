'use client';

import { useTranslations } from 'next-intl';
import type { SaveState } from '@/client/draft/save-state';
import { useRefusalWords } from '@/components/ui/forms/refusal-words';
import { Shape, type ShapeName } from '@/components/ui/shape';
import { useWording } from '@/components/ui/wording';
import { SignInLink } from '@/components/workflow/acts/act-notice';
import { formatClock } from '@/domain/wording/dates';

const SHAPES: Record<SaveState['status'], ShapeName> = {
  clean: 'full',
  saved: 'check',
  unsaved: 'half',
  saving: 'half',
  unreachable: 'empty',
  refused: 'warning',
  conflict: 'warning',
};

/** Where what was typed stands: on the server since when, or not yet. */
export function SaveLine({ saving, isDrafted }: { saving: SaveState; isDrafted: boolean }) {
  const words = useTranslations('Workflow.save');
  const wording = useWording();
  const say = useRefusalWords();
  if (!isDrafted) return <p className="t-meta">{words('browserOnly')}</p>;
  if (saving.status === 'clean') return null;
  const time = saving.status === 'saved' ? formatClock(Date.parse(saving.at), wording) : '';
  return (
    <p className={`save-line save-line-${saving.status}`} role="status">
      <Shape name={SHAPES[saving.status]} />
      <span>
        {words(saving.status, { time })} {saving.status === 'refused' ? say({ code: saving.code }) : null}{' '}
        {saving.status === 'refused' && saving.code === 'session.missing' ? <SignInLink /> : null}
      </span>
    </p>
  );
}
