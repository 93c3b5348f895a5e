'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { TextLanguage, useEditing } from '@/components/briefing/editor/editing';
import { TextEditor } from '@/components/briefing/editor/text-editor';
import { TextField } from '@/components/ui/forms/field';
import { Shape } from '@/components/ui/shape';
import { useWording } from '@/components/ui/wording';
import type { SpeechContent } from '@/domain/briefing/briefing';
import { spokenWords, toFindFigure } from '@/domain/briefing/citation-words';
import type { Flag } from '@/domain/briefing/flags';
import { readingSeconds } from '@/domain/briefing/reading-time';
import type { SpokenText } from '@/domain/briefing/spoken-text';
import type { ReleasedFigure } from '@/domain/figures';
import type { Language } from '@/domain/wording/language';
import { withDigits } from '@/domain/wording/numbers';

type Props = {
  content: SpeechContent;
  given: number;
  flags: readonly Flag[];
  isReadOnly: boolean;
  onType(content: SpeechContent): void;
  onChosen(figure: ReleasedFigure): void;
};

const ORDER = ['km', 'en'] as const;

/** Khmer and English side by side, or below each other where there is no room. */
export function SpeechTexts(props: Props) {
  return (
    <div className="speech-texts">
      {ORDER.map((language) => (
        <TextLanguage key={language} language={language}>
          <OneText {...props} language={language} />
        </TextLanguage>
      ))}
    </div>
  );
}

function OneText({ language, content, flags, onType, ...editor }: Props & { language: Language }) {
  const t = useTranslations('Briefing');
  const id = useId();
  const { title, texts } = content;
  const setTitle = (words: string) => onType({ ...content, title: { ...title, [language]: words || null } });
  return (
    <div className="speech-text">
      <div className="speech-text-head">
        <h4 className="form-label">{t(language)}</h4>
        <ReadingTime text={texts[language]} />
      </div>
      <TextField
        id={id}
        lang={language}
        label={t('speech.name')}
        value={title[language] ?? ''}
        readOnly={editor.isReadOnly}
        maxLength={300}
        onChange={(event) => setTitle(event.target.value)}
      />
      <TextEditor
        {...editor}
        label={t('speech.text', { language: t(language) })}
        text={texts[language]}
        flags={flags}
        onType={(text) => onType({ ...content, texts: { ...texts, [language]: text } })}
      />
    </div>
  );
}

/** How long it takes to say it: "0:55 min". */
function ReadingTime({ text }: { text: SpokenText }) {
  const t = useTranslations('Briefing.speech');
  const { cited, style } = useEditing();
  const words = spokenWords(text, toFindFigure(cited), style);
  const seconds = readingSeconds(words);
  const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return (
    <p className="t-meta">
      <Shape name="clock" /> {t('seconds', { time: withDigits(time, useWording()) })}
    </p>
  );
}
