'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Shape } from '@/components/ui/shape';
import { useLanguage } from '@/components/ui/shell';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { Figure } from '@/domain/figures';
import { lineLabel } from '@/domain/wording/labels';
import { seenId, useJudging } from './judging';

/** Enter says that this figure was looked at, and goes on to the next one that waits. */
export function SeenButton({ figure }: { figure: Figure }) {
  const t = useTranslations('Workflow.review');
  const language = useLanguage();
  const { isSeen, toggle } = useJudging();
  const isPressed = isSeen(figure.line);
  return (
    <Button
      id={seenId(figure.line)}
      className="review-seen"
      aria-pressed={isPressed}
      onClick={() => toggle(figure.line)}
    >
      {isPressed ? <Shape name="check" /> : null} {t(isPressed ? 'seen' : 'see')}{' '}
      <VisuallyHidden>{lineLabel(figure, language)}</VisuallyHidden>
    </Button>
  );
}
