'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Refused } from '@/components/briefing/parts/refused';
import { Button } from '@/components/ui/button';
import { useSend } from '@/components/ui/forms/use-send';
import { useShell } from '@/components/ui/shell';
import type { Board } from '@/domain/board/board';
import { inOrder, keyFigures } from '@/domain/board/key-figures';
import type { BriefingContent } from '@/domain/briefing/briefing';

const OCCASION = { km: 'សន្និសីទព័ត៌មានប្រចាំថ្ងៃ', en: 'Daily briefing' };
const MINUTE_MS = 60_000;

/** One press begins a briefing on the newest report; everything in it can be changed. */
export function NewBriefing({ board }: { board: Board }) {
  const t = useTranslations('Briefing.list');
  const router = useRouter();
  const { person } = useShell();
  const { sending, send } = useSend('/api/v1/briefings');
  const start = async () => {
    const made = await send({ content: toNewBriefing(board, person) });
    if (made) router.push(`/briefings/${made.id}`);
  };
  return (
    <>
      <Button kind="primary" disabled={sending.status === 'sending'} onClick={() => void start()}>
        {t('new')}
      </Button>
      <Refused sending={sending} />
    </>
  );
}

/** With the board's key figures, and with what the newest report changed. */
function toNewBriefing(board: Board, spokesperson: string | null): BriefingContent {
  const newest = board.updates.find(({ kind }) => kind === 'report');
  return {
    ...{ occasion: OCCASION, at: null, venue: null, spokesperson },
    since: newest ? new Date(Date.parse(newest.recordedAt) - MINUTE_MS).toISOString() : null,
    figures: inOrder(keyFigures(board)).flatMap(({ current }) => current?.key ?? []),
    ...{ speeches: [], annexes: [], questions: [] },
  };
}
