'use client';

import { useDeferredValue, useMemo } from 'react';
import { useWatch } from 'react-hook-form';
import { readOwnPeriod, readPeriod } from '@/client/draft/form/read-period';
import { readValue } from '@/client/draft/form/read-report';
import type { FigureRow, OwnPeriod, UpdateForm } from '@/client/draft/form/update-form';
import { checkReport } from '@/domain/addup/check-report';
import type { Finding } from '@/domain/addup/finding';
import { historyOfBoard } from '@/domain/addup/history';
import type { CheckedFigure, CheckedReport } from '@/domain/addup/stated';
import type { Board } from '@/domain/board/board';
import { orNull } from '@/domain/text/clean-text';

/** What the figures say about one another and about earlier reports, as they stand on the page. */
export function useFindings(board: Board, corrects: number | null): Finding[] {
  const form = useDeferredValue(useWatch<UpdateForm>() as UpdateForm);
  const { lines, events } = board;
  const history = useMemo(() => historyOfBoard({ lines, events }, corrects), [lines, events, corrects]);
  return useMemo(() => {
    const report = toChecked(form);
    return report === null ? [] : checkReport(report, history);
  }, [form, history]);
}

/** The form as far as it can be read; its rows are named by their place in it, from 1. */
function toChecked(form: UpdateForm): CheckedReport | null {
  const { source, textKm, textEn } = form;
  if (source === '') return null;
  const { periodStart, periodEnd } = readPeriod(form, Number.POSITIVE_INFINITY);
  const text = { km: orNull(textKm), en: orNull(textEn) };
  const figures = form.figures.flatMap((_, index) => toFigure(form, index));
  return {
    source,
    periodStart,
    periodEnd,
    text,
    figures,
    ...(form.affected.length > 0 && { affected: form.affected }),
  };
}

function toFigure({ figures, place: common, source }: UpdateForm, index: number): CheckedFigure[] {
  const row = figures[index];
  if (row === undefined || row.indicator === '') return [];
  const { indicator, breakdown, place, site, qualifier, kept, own } = row;
  return [
    {
      ...{ line: index + 1, indicator, qualifier: row.valueKind === 'number' ? qualifier : 'exact' },
      ...{ breakdown: breakdown || null, place: place || common, site: orNull(site) },
      ...saidBy(row),
      source: orSource(row, source),
      ...(own && periodOf(own)),
      ...(kept?.via && { via: kept.via }),
    },
  ];
}

function saidBy(row: FigureRow): Pick<CheckedFigure, 'value' | 'amount'> {
  const read = readValue(row);
  if (!read.ok) return { value: null };
  return { value: read.value, ...(read.amount && { amount: read.amount }) };
}

/** Its own, else the report's; nothing is checked before there is one. */
function orSource(row: FigureRow, source: UpdateForm['source']) {
  return row.source || source || undefined;
}

function periodOf(own: OwnPeriod): Pick<CheckedFigure, 'periodStart' | 'periodEnd'> {
  const { periodStart, periodEnd } = readOwnPeriod(own, '', Number.POSITIVE_INFINITY);
  return { periodStart, periodEnd };
}
