'use client';

import { useTranslations } from 'next-intl';
import { KhmerText } from '@/components/ui/khmer-text';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import type { ServiceState } from '@/domain/board/services';
import type { When } from '@/domain/when';
import { formatDayMonth } from '@/domain/wording/dates';
import { breakdownLabel } from '@/domain/wording/labels';
import { closedDigits } from '@/domain/wording/qualifiers';
import { reopenedShort } from '@/domain/wording/sentences';

type Props = { states: readonly ServiceState[]; asOf: When | null };

/** Offices and what was printed as one: each with its own number, never added. */
export function OtherServices({ states, asOf }: Props) {
  return (
    <span className="wall-cell-others">
      {states.map((state) => (
        <OtherService key={state.kind} state={state} asOf={asOf} />
      ))}
    </span>
  );
}

function OtherService({ state, asOf }: { state: ServiceState; asOf: When | null }) {
  const t = useTranslations('Wall.services');
  const language = useLanguage();
  const wording = useWording();
  const figure = state.closed ?? state.reopenedLast;
  if (figure === null) return null;
  const day = figure.asOf === asOf ? '' : `, ${formatDayMonth(figure.asOf, wording)}`;
  const words = state.closed === null ? reopenedShort(figure, null, wording) : closedDigits(figure, wording).text;
  const name = state.kind === null ? t('allServices') : breakdownLabel(state.kind, language);
  return (
    <span>
      <KhmerText text={`${name} ${words}${day}`} />
    </span>
  );
}
