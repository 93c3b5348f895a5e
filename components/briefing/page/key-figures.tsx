'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { originWords } from '@/components/briefing/editor/origin-words';
import { useCitable } from '@/components/briefing/editor/use-citable';
import { AddFrom } from '@/components/briefing/parts/add-from';
import { MoveButtons, movedTo } from '@/components/briefing/parts/move-buttons';
import { useRoom } from '@/components/briefing/parts/room';
import type { UsedText } from '@/components/briefing/parts/use-text-session';
import { KhmerText } from '@/components/ui/khmer-text';
import { Section } from '@/components/ui/section';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import type { Board, LineKey } from '@/domain/board/board';
import { lineKey, lineOfKey } from '@/domain/board/lines';
import { best, readingsOf } from '@/domain/board/readings';
import type { BriefingContent } from '@/domain/briefing/briefing';
import { citationWords } from '@/domain/briefing/citation-words';
import { lineLabel, sourceLabel } from '@/domain/wording/labels';
import { colon } from '@/domain/wording/language';
import { qualifiedCount } from '@/domain/wording/qualifiers';
import { asOfLine } from '@/domain/wording/spans';
import { unitWordsOf } from '@/domain/wording/units';

/** The figures that are shown, each as the board has it now. */
export function KeyFiguresPart({ used: { session, written } }: { used: UsedText<BriefingContent> }) {
  const t = useTranslations('Briefing.keys');
  const { may, board } = useRoom();
  const wording = useWording();
  const { figures } = written.content;
  const put = (next: LineKey[]) => session.put({ ...written.content, figures: next });
  return (
    <div data-part="figures">
      <Section title={t('title')}>
        {figures.length === 0 ? <p className="t-meta">{t('empty')}</p> : null}
        <ol className="briefing-list">
          {figures.map((key, index) => (
            <li key={key}>
              <KeyFigure line={key} board={board} />
              {may.write ? (
                <MoveButtons
                  {...{ name: lineLabel(lineOfKey(key), wording), index, count: figures.length }}
                  onMove={(to) => put(movedTo(figures, index, to))}
                  onRemove={() => put(figures.toSpliced(index, 1))}
                />
              ) : null}
            </li>
          ))}
        </ol>
        {may.write ? <AddFigure known={figures} onAdd={(key) => put([...figures, key])} /> : null}
      </Section>
    </div>
  );
}

function KeyFigure({ line, board }: { line: LineKey; board: Board }) {
  const t = useTranslations('Briefing.keys');
  const wording = useWording();
  const language = useLanguage();
  const id = lineOfKey(line);
  const now = best(readingsOf(board, id));
  const unit = unitWordsOf(id.indicator, id.breakdown);
  const origin = now ? `${asOfLine(now.asOf, wording)} · ${sourceLabel(now.source, language)}` : t('none');
  return (
    <span>
      <span className="block">
        <KhmerText text={lineLabel(id, wording)} />
        {now ? (
          <>
            {`${colon(wording)} `}
            <b>
              <KhmerText text={qualifiedCount(now, wording, unit).text} />
            </b>
          </>
        ) : null}
      </span>
      <span className="t-meta block">
        <KhmerText text={origin} />
      </span>
    </span>
  );
}

function AddFigure({ known, onAdd }: { known: readonly LineKey[]; onAdd(key: LineKey): void }) {
  const t = useTranslations('Briefing');
  const wording = useWording();
  const [query, setQuery] = useState<string | null>(null);
  const figures = useCitable(query)?.filter((figure) => !known.includes(lineKey(figure)));
  const found = figures?.map((figure) => {
    const { name, origin } = originWords(figure, wording);
    return {
      ...{ key: `${figure.id} ${figure.revision}`, add: () => onAdd(lineKey(figure)) },
      shown: <KhmerText text={`${name}${colon(wording)} ${citationWords(figure, false, wording)} · ${origin}`} />,
    };
  });
  return (
    <AddFrom
      label={t('keys.add')}
      nothing={t('search.nothing')}
      {...{ query }}
      onQuery={setQuery}
      found={found ?? null}
    />
  );
}
