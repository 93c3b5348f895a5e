import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Chip } from '@/components/ui/chip';
import { CopyButton } from '@/components/ui/copy/copy-button';
import { KhmerText } from '@/components/ui/khmer-text';
import { useWording } from '@/components/ui/wording';
import type { Debt } from '@/domain/briefing/said/debts';
import { correctionNotice, figureSentence } from '@/domain/briefing/said/notice';
import { formatInstant } from '@/domain/wording/dates';
import { LANGUAGES, type Language } from '@/domain/wording/language';
import { withDigits } from '@/domain/wording/numbers';
import { DebtForm } from './debt-form';

/** Who heard what and when, what stands now, and the drafted words in both languages. */
export function DebtItem({ debt }: { debt: Debt }) {
  const t = useTranslations('Debts');
  const wording = useWording();
  const { utterance, said, now, state, done } = debt;
  return (
    <li>
      <p className="t-label">
        <KhmerText
          text={t('heard', { name: utterance.heardBy, time: formatInstant(Date.parse(utterance.saidAt), wording) })}
        />
      </p>
      <p className="stage-was">
        <KhmerText text={figureSentence(said, wording)} />
      </p>
      <p>{now === null ? t('nothing') : <KhmerText text={figureSentence(now, wording)} />}</p>
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <Chip tone={state === 'corrected' ? 'corr' : 'bad'} shape={state === 'corrected' ? 'new' : 'warning'}>
          {t(`state.${state}`)}
        </Chip>
        <Link className="t-meta" href={`/e/${utterance.edition}`}>
          {t('edition', { number: withDigits(String(utterance.edition), wording) })}
        </Link>
        <Link className="t-meta" href={`/updates/${said.update}`}>
          {t('update')}
        </Link>
      </p>
      {LANGUAGES.map((language) => (
        <DraftedNotice key={language} debt={debt} language={language} />
      ))}
      {done === null ? <DebtForm debt={debt} /> : <Done done={done} />}
    </li>
  );
}

/** The words as they would be sent; they can be copied alone. */
function DraftedNotice({ debt, language }: { debt: Debt; language: Language }) {
  const t = useTranslations('Debts');
  const notice = correctionNotice(debt, language);
  return (
    <div className="stage-notice flex items-start justify-between gap-3">
      <p lang={language}>
        <KhmerText text={notice} />
      </p>
      <CopyButton
        name={t(`notice.${language}`)}
        address={`/e/${debt.utterance.edition}`}
        text={({ address, exercise }) => `${exercise ? t(`exercise.${language}`) : ''}${notice} ${address}`}
      />
    </div>
  );
}

function Done({ done }: { done: NonNullable<Debt['done']> }) {
  const t = useTranslations('Debts');
  const wording = useWording();
  return (
    <p className="flex flex-wrap items-baseline gap-x-3">
      <Chip tone="ok" shape="check">
        {t(`how.${done.how}`)}
      </Chip>
      <span className="t-meta">
        <KhmerText
          text={[done.by.name, formatInstant(Date.parse(done.doneAt), wording), done.words].filter(Boolean).join(' · ')}
        />
      </span>
    </p>
  );
}
