'use client';

import '@/components/ui/forms/field.css';
import '@/components/ui/forms/forms.css';
import './podium.css';
import './podium-search.css';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { KhmerText } from '@/components/ui/khmer-text';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import type { PodiumPart, PodiumText } from '@/domain/briefing/podium/podium';
import type { PodiumView } from '@/domain/briefing/podium/state';
import { toldIn } from '@/domain/wording/language';
import { formatCount } from '@/domain/wording/numbers';
import { PodiumBar } from './podium-bar';
import { PodiumPartText } from './podium-part';
import { PodiumSearch } from './podium-search';
import { PodiumSettings } from './podium-settings';
import { usePodium } from './use-podium';
import { usePodiumClock } from './use-podium-clock';
import { type PodiumContact, usePodiumLink } from './use-podium-link';

type Props = {
  briefing: string;
  text: PodiumText;
  release: string;
  servedAt: number;
  /** The figures that did not stand any more when the page was drawn. */
  changed: readonly string[];
};

const EMPTY: PodiumPart = {
  id: 'none',
  title: { km: null, en: null },
  pieces: { km: [], en: [] },
  figures: [],
  seconds: { km: 0, en: 0 },
};

/** What a spokesperson reads from, standing. Only what the speaker does changes what is on it; all else is said in its corner. */
export function PodiumPage({ briefing, text, release, servedAt, changed }: Props) {
  const { now, clock } = usePodiumClock(servedAt);
  const podium = usePodium(text.parts.length, clock);
  const { state, act, swipe } = podium;
  const [isSetting, setSetting] = useState(false);
  const part = text.parts[state.index] ?? EMPTY;
  const place = `${state.index + 1}/${text.parts.length}`;
  const contact = usePodiumLink({ briefing, edition: text.number, part: place, release, changed });
  return (
    <main className="podium" data-theme={state.theme} data-release={release} {...swipe}>
      <PodiumTop {...{ text, part, contact, view: state.view }} />
      <PodiumPartText part={part} view={state.view} size={state.size} />
      <PodiumLine line={contact.line} />
      <div>
        {isSetting ? <PodiumSettings podium={podium} /> : null}
        <PodiumBar podium={podium} parts={text.parts} now={now} onSettings={() => setSetting(!isSetting)} />
      </div>
      {state.isSearching ? (
        <PodiumSearch answers={text.answers} view={state.view} onClose={() => act('close')} />
      ) : null}
      {state.blank ? <PodiumBlank onLight={() => act('blank')} /> : null}
    </main>
  );
}

type TopProps = { text: PodiumText; part: PodiumPart; contact: PodiumContact; view: PodiumView };

/** The title is in the language of the words below it. */
function PodiumTop({ text, part, contact: { isThere, isKept, changed }, view }: TopProps) {
  const t = useTranslations('Podium');
  const language = useLanguage();
  const wording = useWording();
  const title = part === EMPTY ? text.occasion : part.title;
  const told = toldIn(title, view === 'both' ? language : view);
  const isHere = part.figures.some((id) => changed.includes(id));
  return (
    <header className="podium-top">
      <h1 className="t-label" lang={told}>
        <KhmerText text={title[told] ?? t('title')} />
      </h1>
      <p className="podium-marks">
        <span className="podium-mark" role="status">
          {changed.length === 0 ? null : `◆ ${t(isHere ? 'changedHere' : 'changed')}`}
        </span>
        <span className="podium-mark">
          {isThere ? t('edition', { number: formatCount(text.number, wording) }) : t('away')}
          {isKept === false ? ` · ${t('notKept')}` : null}
        </span>
      </p>
    </header>
  );
}

/** The place of the aide's line is there also while there is none: when one comes, nothing moves. */
function PodiumLine({ line }: { line: PodiumContact['line'] }) {
  const language = useLanguage();
  const told = line && toldIn(line, language);
  return (
    <p className="podium-line" role="status" lang={told ?? undefined}>
      {line && told ? <KhmerText text={line[told] ?? ''} /> : null}
    </p>
  );
}

function PodiumBlank({ onLight }: { onLight(): void }) {
  const t = useTranslations('Podium');
  return <button type="button" className="podium-blank" aria-label={t('light')} onClick={onLight} />;
}
