'use client';

import { useTranslations } from 'next-intl';
import type { QuestionView } from '@/components/briefing/parts/view-types';
import { Chip } from '@/components/ui/chip';
import { useWording } from '@/components/ui/wording';
import { dayAt } from '@/domain/when';
import { formatInstant, formatShortDay } from '@/domain/wording/dates';
import { formatCount } from '@/domain/wording/numbers';

/** Whether the answer was agreed, is due to be looked at again, or has something that must be settled. `now`: server time, ms. */
export function QuestionState({ question, now }: { question: QuestionView; now: number }) {
  const t = useTranslations('Briefing');
  const wording = useWording();
  const { content, flags } = question;
  const red = flags.filter(({ severity }) => severity === 'red').length;
  const isOverdue = content.reviewBy !== null && content.reviewBy < dayAt(now);
  return (
    <span className="question-state">
      <Approval question={question} />
      {isOverdue && content.reviewBy ? (
        <Chip tone="warn" shape="clock">
          {t('questions.overdue', { day: formatShortDay(content.reviewBy, wording) })}
        </Chip>
      ) : null}
      {red === 0 ? null : (
        <Chip tone="bad" shape="warning">
          {t('flags.red', { count: formatCount(red, wording) })}
        </Chip>
      )}
    </span>
  );
}

/** It holds for exactly the words that were approved. */
function Approval({ question: { approval, version } }: { question: QuestionView }) {
  const t = useTranslations('Briefing.questions');
  const wording = useWording();
  if (approval === null) {
    return (
      <Chip tone="neutral" shape="empty">
        {t('notApproved')}
      </Chip>
    );
  }
  if (approval.version !== version) {
    return (
      <Chip tone="warn" shape="half">
        {t('changedSince')}
      </Chip>
    );
  }
  const when = formatInstant(Date.parse(approval.at), wording);
  return (
    <Chip tone="ok" shape="check">
      {t('approved', { name: approval.by.name, when })}
    </Chip>
  );
}
