'use client';

import { useWording } from '@/components/ui/wording';
import './composer.css';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useFormContext, useWatch } from 'react-hook-form';
import { readPeriod } from '@/client/draft/form/read-period';
import type { UpdateForm } from '@/client/draft/form/update-form';
import type { Board } from '@/domain/board/board';
import { reportOfSamePeriod } from '@/domain/composer/previous';
import { withDigits } from '@/domain/wording/numbers';
import { Facts } from './facts/facts';
import { FigureList } from './figure-list';
import { focusNextOpen } from './focus-next';
import { Frame } from './frame/frame';
import { HighlightProvider, useHighlight } from './highlight';
import { TextPane } from './text-pane';
import { useComposer } from './use-composer';

type Props = {
  board: Board;
  now: () => number;
  /** The update that is corrected. */
  corrects: number | null;
};

/** The pasted report beside the figures that were read from it. */
export function Composer(props: Props) {
  return (
    <HighlightProvider>
      {props.corrects === null ? <Clash board={props.board} /> : null}
      <Panes {...props} />
    </HighlightProvider>
  );
}

function Panes({ board, now, corrects }: Props) {
  const composer = useComposer(now);
  const { getValues, setFocus } = useFormContext<UpdateForm>();
  const { highlight } = useHighlight();
  const pick = (key: string) => {
    const index = getValues('figures').findIndex(({ found }) => found?.key === key);
    if (index >= 0) setFocus(`figures.${index}.value`);
    highlight(key);
  };
  return (
    <div className="composer">
      <TextPane composer={composer} board={board} onRead={focusNextOpen} onPick={pick} />
      <div className="composer-side">
        <Frame {...{ now, composer }} />
        <Facts facts={composer.reading.facts} now={now} />
        <FigureList {...{ composer, board, corrects }} />
      </div>
    </div>
  );
}

/** The period has a report already: what is new belongs into a correction of it. */
function Clash({ board }: { board: Board }) {
  const t = useTranslations('Composer');
  const wording = useWording();
  const form = useWatch<UpdateForm>() as UpdateForm;
  const clash = reportOfSamePeriod(board, {
    source: form.source || null,
    ...readPeriod(form, Number.POSITIVE_INFINITY),
  });
  if (clash === null || form.late !== '') return null;
  const number = withDigits(String(clash.number), wording);
  return (
    <div className="form-notice form-notice-warn" role="status">
      <p>{t('clash', { number })}</p>
      <p>
        <Link href={`/updates/${clash.number}/correct`}>{t('correct', { number })}</Link>
      </p>
    </div>
  );
}
