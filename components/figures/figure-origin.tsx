import { useTranslations } from 'next-intl';
import { KhmerText } from '@/components/ui/khmer-text';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import type { Current, InWords } from '@/domain/board/current';
import type { KeyFigure } from '@/domain/board/key-figures';
import type { BoardReading, KnownReading } from '@/domain/board/readings';
import { formatReportDay, formatWhen } from '@/domain/wording/dates';
import { sourceLabel } from '@/domain/wording/labels';
import { qualifiedCount } from '@/domain/wording/qualifiers';
import { asOfLine } from '@/domain/wording/spans';
import { unitWordsOf } from '@/domain/wording/units';
import { CopyFigure } from './copy-figure';
import { LastNumber } from './last-number';

type Props = {
  figure: Pick<KeyFigure, 'current' | 'said'>;
  /** The report itself says that the count may still change. */
  provisional?: boolean;
};

/** When the figure was true and who said it, to be copied with it; of words also the last number. */
export function FigureOrigin({ figure: { current, said }, provisional = false }: Props) {
  if (said !== null) return <SaidOrigin said={said} />;
  return current && <CurrentOrigin current={current} provisional={provisional} />;
}

/** Other sources stand beside it by name; they are never averaged. */
function CurrentOrigin({ current, provisional }: { current: Current; provisional: boolean }) {
  const language = useLanguage();
  const wording = useWording();
  const { asOf, source, later, others } = current;
  return (
    <>
      <p className="t-meta">
        <KhmerText text={`${asOfLine(asOf, wording)} · ${sourceLabel(source, language)}`} />{' '}
        <CopyFigure figure={{ ...current, provisional }} />
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

/** The same of what was said in words, and the last number, with its own day. */
function SaidOrigin({ said }: { said: InWords }) {
  const language = useLanguage();
  const wording = useWording();
  return (
    <>
      <p className="t-meta">
        <KhmerText text={`${asOfLine(said.asOf, wording)} · ${sourceLabel(said.source, language)}`} />{' '}
        <CopyFigure figure={said} />
      </p>
      <LastNumber reading={said} />
    </>
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
