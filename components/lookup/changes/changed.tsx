'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { eventAddress, figureAddress } from '@/components/lookup/parts/addresses';
import { CopyButton } from '@/components/ui/copy/copy-button';
import { KhmerText } from '@/components/ui/khmer-text';
import { Section } from '@/components/ui/section';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import type { Board } from '@/domain/board/board';
import type { BriefLine, ChangeBrief } from '@/domain/brief/change-brief';
import { classOf, classWords } from '@/domain/brief/reason-words';
import { briefSentence } from '@/domain/brief/sentences';
import { sourceLabel } from '@/domain/wording/labels';
import { toldIn } from '@/domain/wording/language';
import { withdrawnSentence } from '@/domain/wording/mending';
import { quotedLines } from '@/domain/wording/quote';
import { eventLine, reportLine } from './use-brief-lines';

/** Each line that says something else, with its source; it leads to the figure's page, and can be copied alone. */
export function ChangedFigures({ title, lines, board }: { title: string; lines: readonly BriefLine[]; board: Board }) {
  const t = useTranslations('Lookup.changes');
  if (lines.length === 0) return null;
  return (
    <Section title={title}>
      <ul className="divide-y divide-grid">
        {lines.map((line) => (
          <ChangedFigure
            key={`${line.key} ${line.reason} ${(line.now ?? line.before)?.asOf}`}
            line={line}
            board={board}
          />
        ))}
      </ul>
      {lines.some(({ reason }) => reason === 'late' || reason === 'corrected') ? (
        <p className="t-meta">
          <KhmerText text={t('lateNote')} />
        </p>
      ) : null}
    </Section>
  );
}

function ChangedFigure({ line, board }: { line: BriefLine; board: Board }) {
  const language = useLanguage();
  const wording = useWording();
  const [sentence, address] = [briefSentence(line, wording), figureAddress(line.id)];
  const source = [sourceLabel(line.id.source, language), classWords(classOf(line, board), wording)].join(' · ');
  return (
    <li className="flex items-start justify-between gap-3 py-2">
      <p>
        <Link href={address} className="quiet-link">
          <KhmerText text={sentence} />
        </Link>
        <span className="t-meta block">
          <KhmerText text={source} />
        </span>
      </p>
      <CopyButton
        name={sentence}
        address={address}
        text={(origin) => quotedLines({ lines: [sentence], below: [source] }, origin, wording)}
      />
    </li>
  );
}

/** Reports and events that came, and what was withdrawn. */
export function ChangedRecord({ brief: { reports, events, withdrawals } }: { brief: ChangeBrief }) {
  const t = useTranslations('Lookup.changes');
  const language = useLanguage();
  const wording = useWording();
  const gone = withdrawals.map((each) => ({
    ...{ key: `${each.number}.${each.revision}`, href: `/updates/${each.number}` },
    ...withdrawnSentence(each, wording),
  }));
  const came = reports.map((report) => ({
    ...{ key: String(report.number), href: `/updates/${report.number}` },
    ...{ text: reportLine(report, wording), language },
  }));
  const happened = events.map((event) => {
    const told = toldIn(event.text, language);
    return {
      ...{ key: String(event.number), href: eventAddress(event.number) },
      ...{ text: eventLine(event, wording, told), language: told },
    };
  });
  return (
    <>
      <Record title={t('withdrawals')} items={gone} />
      <Record title={t('reports')} items={came} />
      <Record title={t('events')} items={happened} />
    </>
  );
}

type RecordItem = { key: string; href: string; text: string; language: 'km' | 'en' };

function Record({ title, items }: { title: string; items: readonly RecordItem[] }) {
  if (items.length === 0) return null;
  return (
    <Section title={title}>
      <ul className="divide-y divide-grid">
        {items.map(({ key, href, text, language }) => (
          <li key={key} className="py-2" lang={language}>
            <Link href={href} className="quiet-link">
              <KhmerText text={text} />
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
