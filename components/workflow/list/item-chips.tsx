'use client';

import { useTranslations } from 'next-intl';
import { Chip, type Tone } from '@/components/ui/chip';
import type { ShapeName } from '@/components/ui/shape';
import { useWording } from '@/components/ui/wording';
import type { DeskItem, ItemState } from '@/domain/item';
import { formatInstant } from '@/domain/wording/dates';
import { updateNumber } from '@/domain/wording/numbers';
import { formatDuration } from '@/domain/wording/spans';
import type { Fate } from './fates';

const LOOKS: Record<ItemState, { tone: Tone; shape: ShapeName }> = {
  draft: { tone: 'neutral', shape: 'empty' },
  submitted: { tone: 'warn', shape: 'half' },
  approved: { tone: 'ok', shape: 'check' },
  released: { tone: 'ok', shape: 'full' },
  discarded: { tone: 'neutral', shape: 'empty' },
};

const WITHDRAWN = { tone: 'neutral', shape: 'empty' } as const;

type Props = { item: DeskItem; now: number; fate?: Fate | null };

/** The kind, the state and special marks, in words and shape. */
export function ItemChips({ item, now, fate = null }: Props) {
  const t = useTranslations('Workflow');
  const wording = useWording();
  const numbered = (number: number) => updateNumber(number, wording);
  return (
    <p className="desk-chips">
      <Chip tone="neutral" shape="new" outline>
        {t(`kind.${item.kind}`)}
      </Chip>
      <Chip {...(fate === 'withdrawn' ? WITHDRAWN : LOOKS[item.state])}>
        {t(`state.${item.state}`)}
        {item.update === null ? null : ` · ${t('asUpdate', { number: numbered(item.update) })}`}
      </Chip>
      {fate === null ? null : <FateChip fate={fate} of={item} />}
      {item.corrects ? (
        <Chip tone="corr" shape="same">
          {t('corrects', { number: numbered(item.corrects.update) })}
        </Chip>
      ) : null}
      {item.refusal ? (
        <Chip tone="bad" shape="warning">
          {t('refused')}
        </Chip>
      ) : null}
      {item.debt ? (
        <Chip tone="bad" shape="warning">
          {t('owed')}
        </Chip>
      ) : null}
      {item.releaseAt && item.state === 'approved' ? <Embargo releaseAt={item.releaseAt} now={now} /> : null}
    </p>
  );
}

/** What became of an update that this item released, or of the one that it corrects. */
function FateChip({ fate, of: { update, corrects } }: { fate: Fate; of: DeskItem }) {
  const t = useTranslations('Workflow.fate');
  const number = updateNumber(corrects?.update ?? update ?? 0, useWording());
  const isWithdrawn = fate === 'withdrawn';
  return (
    <Chip tone={isWithdrawn ? 'bad' : 'corr'} shape={isWithdrawn ? 'warning' : 'same'}>
      {t(fate, { number })}
    </Chip>
  );
}

/** The embargo, and the time until it ends. */
function Embargo({ releaseAt, now }: { releaseAt: string; now: number }) {
  const t = useTranslations('Workflow');
  const wording = useWording();
  const at = Date.parse(releaseAt);
  const left = at - now;
  return (
    <Chip tone="corr" shape="clock">
      {t('embargo', { when: formatInstant(at, wording) })} ·{' '}
      {left > 60_000 ? t('in', { duration: formatDuration(left, wording) }) : t('anyMoment')}
    </Chip>
  );
}
