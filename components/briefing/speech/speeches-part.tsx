'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { movedTo } from '@/components/briefing/parts/move-buttons';
import { useRoom } from '@/components/briefing/parts/room';
import type { UsedText } from '@/components/briefing/parts/use-text-session';
import type { BriefingData, SpeechView } from '@/components/briefing/parts/view-types';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import type { BriefingContent } from '@/domain/briefing/briefing';
import { citationKey } from '@/domain/briefing/spoken-text';
import { withDigits } from '@/domain/wording/numbers';
import { RemovedSpeech } from './removed-speech';
import { SpeechPart } from './speech-part';
import { StartSpeech } from './start-speech';

type Props = { view: BriefingData; used: UsedText<BriefingContent> };

/** The texts of the briefing in their order, and the ways to begin another one. */
export function SpeechesPart({ view, used: { session, written } }: Props) {
  const t = useTranslations('Briefing.speech');
  const { may } = useRoom();
  const nameOf = useSpeechName();
  const cited = useMemo(
    () => new Map(view.cited.map((figure) => [citationKey(figure.citation), figure])),
    [view.cited],
  );
  const speeches = inOrder(
    view.speeches.filter(({ discardedAt }) => discardedAt === null),
    written.content.speeches,
  );
  const removed = view.speeches.filter(({ discardedAt }) => discardedAt !== null);
  const move = (from: number, to: number) => {
    const ids = movedTo(speeches, from, to).map(({ id }) => id);
    session.put({ ...written.content, speeches: ids });
  };
  return (
    <section className="briefing-part" aria-label={t('title')}>
      <h2 className="t-title">{t('title')}</h2>
      {speeches.map((speech, index) => (
        <SpeechPart
          key={speech.id}
          {...{ speech, cited, name: nameOf(speech, index), place: { index, count: speeches.length } }}
          onMove={(to) => move(index, to)}
        />
      ))}
      {may.write ? <StartSpeech briefing={view.briefing.id} isFirst={speeches.length === 0} /> : null}
      {may.write
        ? removed.map((speech, index) => <RemovedSpeech key={speech.id} speech={speech} name={nameOf(speech, index)} />)
        : null}
    </section>
  );
}

/** Its title in the page's language, or else in the other one; without a title its number. */
function useSpeechName(): (speech: SpeechView, index: number) => string {
  const t = useTranslations('Briefing.speech');
  const language = useLanguage();
  const wording = useWording();
  return ({ content: { title } }, index) =>
    title[language] ?? title.en ?? title.km ?? t('untitled', { n: withDigits(String(index + 1), wording) });
}

/** Those that the order does not name come last, as they were begun. */
function inOrder(speeches: readonly SpeechView[], ids: readonly string[]): SpeechView[] {
  const named = ids.flatMap((id) => speeches.find((speech) => speech.id === id) ?? []);
  return [...named, ...speeches.filter((speech) => !named.includes(speech))];
}
