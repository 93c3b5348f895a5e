import { useTranslations } from 'next-intl';
import { KhmerText } from '@/components/ui/khmer-text';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import type { FigureStanding } from '@/domain/briefing/edition/standing';
import { figureSentence } from '@/domain/briefing/said/notice';
import { citationKey } from '@/domain/briefing/spoken-text';
import { LANGUAGES, type Language } from '@/domain/wording/language';

/** The figures that were said, by their citation, each with the language. */
export type TickedFigures = Partial<Record<string, Language>>;

type Props = { standings: readonly FigureStanding[]; ticked: TickedFigures; onTick(ticked: TickedFigures): void };

export function SaidChoices({ standings, ticked, onTick }: Props) {
  const t = useTranslations('Edition.said');
  const page = useLanguage();
  const wording = useWording();
  const set = (key: string, language: Language | undefined) => {
    const { [key]: _, ...others } = ticked;
    onTick(language ? { ...others, [key]: language } : others);
  };
  return (
    <fieldset className="grid w-full gap-2">
      <legend className="form-label">{t('figures')}</legend>
      {standings.map(({ frozen: { citation, pinned } }) => {
        const key = citationKey(citation);
        if (pinned === null) return null;
        const said = ticked[key];
        return (
          <div key={key} className="stage-check">
            <label className="form-check">
              <input type="checkbox" checked={said !== undefined} onChange={() => set(key, said ? undefined : page)} />
              <span>
                <KhmerText text={figureSentence(pinned, wording)} />
              </span>
            </label>
            <span className="switch">
              {LANGUAGES.map((language) => (
                <button
                  key={language}
                  type="button"
                  aria-pressed={said === language}
                  onClick={() => set(key, language)}
                >
                  {t(`language.${language}`)}
                </button>
              ))}
            </span>
          </div>
        );
      })}
    </fieldset>
  );
}
