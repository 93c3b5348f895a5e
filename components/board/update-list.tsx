import { useTranslations } from 'next-intl';
import { ReaderNote } from '@/components/figures/reader-note';
import { CopyButton } from '@/components/ui/copy/copy-button';
import { KhmerText } from '@/components/ui/khmer-text';
import { Link } from '@/components/ui/past-link';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import { updateWords } from '@/components/updates/update-line';
import type { ListedUpdate } from '@/domain/board/latest';
import { formatWhen } from '@/domain/wording/dates';
import { eventKindLabel } from '@/domain/wording/labels';
import { languageOf, type Wording } from '@/domain/wording/language';
import { withDigits } from '@/domain/wording/numbers';
import { quotedLines } from '@/domain/wording/quote';
import { formatWindow } from '@/domain/wording/spans';
import { MetaLine } from './meta-line';

/** The number of figures that the list shows of a report. A line that counts the rest needs the room of one more. */
const FIGURES = 3;

/** The newest updates, newest first. */
export function UpdateList({ updates }: { updates: ListedUpdate[] }) {
  const t = useTranslations('Board.updates');
  return (
    <section className="tile" aria-labelledby="latest-updates">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="latest-updates" className="t-label">
          {t('title')}
        </h2>
        <Link href="/updates">{t('all')}</Link>
      </div>
      {updates.length === 0 ? <p className="t-meta">{t('none')}</p> : null}
      <ol className="divide-y divide-grid">
        {updates.map((update) => (
          <UpdateItem key={update.number} update={update} />
        ))}
      </ol>
    </section>
  );
}

function UpdateItem({ update }: { update: ListedUpdate }) {
  const t = useTranslations('Board.updates');
  const language = useLanguage();
  const wording = useWording();
  const all = update.kind === 'report' ? update.figures.length : 0;
  const said = updateWords(update, wording, all === FIGURES + 1 ? all : FIGURES);
  const more = all - said.lines.length;
  const [address, head] = [`/updates/${update.number}`, headOf(update, said.source, wording)];
  const below = [...head, said.mark ?? ''];
  return (
    <li className="py-3 first:pt-0 last:pb-0">
      <div className="flex items-start justify-between gap-2">
        <MetaLine parts={below} untranslated={said.language !== language} />
        <CopyButton
          name={head.join(' · ')}
          address={address}
          text={(origin) => quotedLines({ lines: said.lines, below }, origin, wording)}
        />
      </div>
      <Link href={address} className="update-link" lang={said.language}>
        {said.lines.map((line) => (
          <span key={line} className="block">
            <KhmerText text={line} />
          </span>
        ))}
      </Link>
      {more > 0 && update.kind === 'report' && update.text[language] === null ? (
        <p className="t-meta">{t('more', { n: withDigits(String(more), wording) })}</p>
      ) : null}
      {update.kind === 'report' && update.checkNote ? <ReaderNote note={update.checkNote} /> : null}
    </li>
  );
}

function headOf(update: ListedUpdate, source: string, wording: Wording): string[] {
  const language = languageOf(wording);
  if (update.kind === 'withdrawn') return [];
  if (update.kind === 'report') return [source, formatWindow(update.periodStart, update.periodEnd, wording)];
  const { eventKind, when } = update.event;
  return [eventKindLabel(eventKind, language), formatWhen(when, wording)];
}
