'use client';

import '@/components/wall/notice.css';
import { useTranslations } from 'next-intl';
import type { CSSProperties } from 'react';
import { KhmerText } from '@/components/ui/khmer-text';
import { Shape } from '@/components/ui/shape';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import { StateChips } from '@/components/wall/parts/frame';
import { Paged } from '@/components/wall/parts/paged';
import { useTurns } from '@/components/wall/parts/use-turns';
import { useWallState } from '@/components/wall/parts/wall-state';
import type { BoardNotice } from '@/domain/board/board';
import { widthOf } from '@/domain/charts/plot-layout';
import type { ContentOf } from '@/domain/scenes/contents';
import { formatMoment } from '@/domain/wording/dates';
import { sourceLabel } from '@/domain/wording/labels';
import type { Language } from '@/domain/wording/language';
import { noticeLabel } from '@/domain/wording/mending';
import { withDigits } from '@/domain/wording/numbers';

const EACH_MS = 15_000;

/** Takes the whole screen until it ends. Of several each has its turn, and all of them say how many there are. */
export function Notice({ content: { notices } }: { content: ContentOf<'notice'> }) {
  const t = useTranslations('Wall.notice');
  const { paused } = useWallState();
  const at = useTurns(
    { count: notices.length, msOf: () => EACH_MS, paused },
    notices.map(({ number }) => number).join(),
  );
  const notice = notices[at];
  if (notice === undefined) return <p className="wall-tile wall-notice-none">{t('none')}</p>;
  return <OneNotice key={notice.number} notice={notice} at={at} of={notices.length} />;
}

function OneNotice({ notice, at, of }: { notice: BoardNotice; at: number; of: number }) {
  const t = useTranslations('Wall.notice');
  const language = useLanguage();
  const wording = useWording();
  const { priority, number, revision } = notice;
  const languages: Language[] = language === 'km' ? ['km', 'en'] : ['en', 'km'];
  const told = languages.flatMap((each) =>
    notice.text[each] === null ? [] : { lang: each, text: notice.text[each] ?? '' },
  );
  const untranslated = notice.text[language] === null;
  return (
    <section className={`wall-tile wall-notice ${priority === 'high' ? 'wall-notice-high' : ''}`} role="alert">
      <h2 className="wall-notice-head">
        <Shape name="warning" />
        <span>{noticeLabel(priority, language)}</span>
        <span lang={languages[1]} className="wall-notice-other">
          {noticeLabel(priority, languages[1] ?? 'en')}
        </span>
        {of > 1 ? (
          <span className="wall-notice-count">
            {t('count', { n: withDigits(String(at + 1), wording), all: withDigits(String(of), wording) })}
          </span>
        ) : null}
      </h2>
      <div className="wall-notice-body" style={sizesOf(told.map(({ text }) => text))}>
        <Paged of={`${number}.${revision}`}>
          {told.map(({ lang, text }, place) => (
            <div key={lang} lang={lang} className={place === 0 ? 'wall-notice-first' : 'wall-notice-second'}>
              {text.split(/\n+/).map((paragraph) => (
                <p key={paragraph}>
                  <KhmerText text={paragraph} />
                </p>
              ))}
            </div>
          ))}
          {untranslated || told.length < 2 ? <p className="wall-untranslated">{t('oneLanguage')}</p> : null}
        </Paged>
      </div>
      <NoticeFoot notice={notice} />
    </section>
  );
}

/** Who says it, since when and until when; and that nobody can confirm it, where the connection is lost. */
function NoticeFoot({ notice: { source, recordedAt, until } }: { notice: BoardNotice }) {
  const t = useTranslations('Wall.notice');
  const language = useLanguage();
  const wording = useWording();
  const { now, connection } = useWallState();
  const moment = (at: number) => formatMoment(at, now, wording);
  return (
    <footer className="wall-origin wall-notice-foot">
      <p>
        <KhmerText
          text={[
            sourceLabel(source, language, 'long'),
            t('since', { when: moment(Date.parse(recordedAt)) }),
            t('until', { when: moment(Date.parse(until)) }),
          ].join(' · ')}
        />
        {connection.status === 'lost' ? (
          <strong className="wall-notice-lost">{t('lost', { time: moment(connection.since) })}</strong>
        ) : null}
      </p>
      <StateChips asOf={null} />
    </footer>
  );
}

/** The box of the words in units of the wall: of a landscape screen, and of a portrait one. */
const BOXES = { landscape: { width: 1700, height: 640 }, portrait: { width: 900, height: 1350 } };
const SIZES = [112, 96, 80, 64, 56, 48, 40, 36];
/** The second language stands smaller. */
const SECOND = 0.7;
const LINE = 1.65;

/** The largest size at which all of it fits. A longer text has pages, at the least size. */
function sizesOf(texts: readonly string[]): CSSProperties {
  const sizeIn = ({ width, height }: { width: number; height: number }) =>
    SIZES.find(
      (size) =>
        texts.reduce((sum, text, at) => sum + heightOf(text, size * (at === 0 ? 1 : SECOND), width), 0) <= height,
    ) ?? 36;
  return { '--landscape': sizeIn(BOXES.landscape), '--portrait': sizeIn(BOXES.portrait) } as CSSProperties;
}

function heightOf(text: string, size: number, width: number): number {
  const lines = text
    .split(/\n+/)
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((widthOf(line) * size * 1.08) / width)), 0);
  return lines * size * LINE;
}
