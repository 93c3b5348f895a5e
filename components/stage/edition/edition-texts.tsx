import { useTranslations } from 'next-intl';
import { Pieces } from '@/components/stage/podium/podium-part';
import { KhmerText } from '@/components/ui/khmer-text';
import { Section } from '@/components/ui/section';
import { useLanguage } from '@/components/ui/shell';
import type { Edition, FrozenSpeech } from '@/domain/briefing/edition/edition';
import { type PinnedFigures, paragraphPieces, pinnedOf } from '@/domain/briefing/edition/spoken-pieces';
import type { SpokenText } from '@/domain/briefing/spoken-text';
import { LANGUAGES, type Language, styleOfPage, toldIn } from '@/domain/wording/language';

type TextStyle = { pinned: PinnedFigures; digits: Edition['facts']['issuer']['digits'] };

/** The texts as they were frozen, in both languages. */
export function EditionTexts({ edition: { texts, facts } }: { edition: Edition }) {
  const t = useTranslations('Edition');
  const told = { pinned: pinnedOf(facts.cited), digits: facts.issuer.digits };
  return (
    <>
      {texts.speeches.map((speech) => (
        <SpeechText key={speech.id} speech={speech} told={told} />
      ))}
      {texts.questions.length === 0 ? null : (
        <Section title={t('answers')}>
          <ul className="stage-list">
            {texts.questions.map(({ id, content }) => (
              <li key={id}>
                <Question question={content.question} />
                <BothLanguages texts={content.answer} told={told} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Question({ question }: { question: Record<Language, string | null> }) {
  const language = toldIn(question, useLanguage());
  return (
    <h3 className="t-label" lang={language}>
      <KhmerText text={question[language] ?? ''} />
    </h3>
  );
}

function SpeechText({ speech: { content, ready }, told }: { speech: FrozenSpeech; told: TextStyle }) {
  const t = useTranslations('Edition');
  const language = toldIn(content.title, useLanguage());
  return (
    <Section title={content.title[language] ?? t('untitled')}>
      {ready?.override ? (
        <p className="t-meta">{t('override', { words: ready.override, name: ready.by.name })}</p>
      ) : null}
      <BothLanguages texts={content.texts} told={told} />
    </Section>
  );
}

function BothLanguages({ texts, told }: { texts: Record<Language, SpokenText>; told: TextStyle }) {
  return (
    <div className="stage-columns">
      {LANGUAGES.map((language) => (
        <Paragraphs key={language} text={texts[language]} language={language} told={told} />
      ))}
    </div>
  );
}

type ParagraphsProps = { text: SpokenText; language: Language; told: TextStyle };

function Paragraphs({ text, language, told: { pinned, digits } }: ParagraphsProps) {
  const t = useTranslations('Podium');
  const paragraphs = paragraphPieces(text, pinned, styleOfPage(language, digits));
  if (paragraphs.length === 0) return <p className="t-meta">{t(`missing.${language}`)}</p>;
  return (
    <div lang={language} className="grid content-start gap-2">
      {paragraphs.map((pieces, at) => (
        // Frozen: a paragraph keeps its place.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above.
        <p key={at}>
          <Pieces pieces={pieces} />
        </p>
      ))}
    </div>
  );
}
