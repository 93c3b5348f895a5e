import { useTranslations } from 'next-intl';
import { KhmerText } from '@/components/ui/khmer-text';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import type { Current } from '@/domain/board/current';
import type { BoardReading, KnownReading } from '@/domain/board/readings';
import { formatReportDay, formatWhen } from '@/domain/wording/dates';
import { sourceLabel } from '@/domain/wording/labels';
import { qualifiedCount } from '@/domain/wording/qualifiers';
import { asOfLine } from '@/domain/wording/spans';
import { unitWordsOf } from '@/domain/wording/units';

/** When the figure was true and who said it. Other sources stand beside it by name; they are never averaged. */
export function FigureOrigin({ current }: { current: Current }) {
  const language = useLanguage();
  const wording = useWording();
  const { asOf, source, later, others } = current;
  return (
    <>
      <p className="t-meta">
        <KhmerText text={`${asOfLine(asOf, wording)} · ${sourceLabel(source, language)}`} />
      </p>
      {later === null ? null : (
        <p className="t-meta">
          <Later later={later} />
        </p>
      )}
      {others.length > 0 ? (
        <ul className="mt-2 border-grid border-t pt-2">
          {others.map((other) => (
            <li key={other.key} className="t-meta">
              <Other other={other} />
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

/** The same of what was said without a number; null = there was a number, or nothing. */
export function SaidOrigin({ said }: { said: BoardReading | null }) {
  const language = useLanguage();
  const wording = useWording();
  if (said === null) return null;
  return (
    <p className="t-meta">
      <KhmerText text={`${asOfLine(said.asOf, wording)} · ${sourceLabel(said.source, language)}`} />
    </p>
  );
}

/** What a later report says without a number: "not known", or "tens of thousands of people". */
function Later({ later }: { later: BoardReading }) {
  const t = useTranslations('Board');
  const wording = useWording();
  const said = qualifiedCount(later, wording, unitWordsOf(later.indicator, later.breakdown)).text;
  return <KhmerText text={t('laterReport', { when: formatReportDay(later.asOf, wording), said })} />;
}

function Other({ other }: { other: KnownReading }) {
  const t = useTranslations('Board');
  const language = useLanguage();
  const wording = useWording();
  const count = qualifiedCount(other, wording, unitWordsOf(other.indicator, other.breakdown)).text;
  const source = sourceLabel(other.source, language);
  return <KhmerText text={t('others', { source, count, when: formatWhen(other.asOf, wording) })} />;
}
