import { useTranslations } from 'next-intl';
import { KhmerText } from '@/components/ui/khmer-text';
import { Section } from '@/components/ui/section';
import { useWording } from '@/components/ui/wording';
import type { FigureStanding } from '@/domain/briefing/edition/standing';
import { isSame } from '@/domain/briefing/said/debts';
import { figureSentence } from '@/domain/briefing/said/notice';
import type { Utterance } from '@/domain/briefing/said/utterance';
import { formatInstant } from '@/domain/wording/dates';

/** What was said of this edition, to whom and when. */
export function SaidList({ said, standings }: { said: readonly Utterance[]; standings: readonly FigureStanding[] }) {
  const t = useTranslations('Edition.said');
  const wording = useWording();
  if (said.length === 0) return null;
  const figureOf = (utterance: Utterance) =>
    standings.find(({ frozen }) => isSame(frozen.citation, utterance.citation))?.frozen.pinned;
  return (
    <Section title={t('list')}>
      <ul className="stage-list">
        {said.map((utterance) => {
          const figure = figureOf(utterance);
          return (
            <li key={utterance.id}>
              <span>{figure ? <KhmerText text={figureSentence(figure, wording)} /> : null}</span>
              <span className="t-meta">
                <KhmerText
                  text={[
                    formatInstant(Date.parse(utterance.saidAt), wording),
                    t('heardByName', { name: utterance.heardBy }),
                    t(`language.${utterance.language}`),
                    utterance.by.name,
                  ].join(' · ')}
                />
              </span>
              {utterance.noted ? <span className="t-meta">{utterance.noted}</span> : null}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
