'use client';

import { useWording } from '@/components/ui/wording';
import { orNull } from '@/domain/text/clean-text';
import '@/components/ui/forms/forms.css';
import '@/components/ui/forms/field.css';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/forms/field';
import { ActNotice } from '@/components/workflow/acts/act-notice';
import { refusalOf, useAct } from '@/components/workflow/acts/use-act';
import { StaleWithdrawal } from '@/components/workflow/stale/stale-withdrawal';
import { isRefusedAsStale } from '@/components/workflow/stale/use-overtaken';
import { updateNumber } from '@/domain/wording/numbers';

type Props = { number: number; revision: number };

/** Withdraws an update, with a reason that readers see. It asks once more, because everybody sees it at once. */
export function WithdrawForm({ number, revision: first }: Props) {
  const t = useTranslations('Workflow.update');
  const wording = useWording();
  const router = useRouter();
  const { acting, run, reset } = useAct();
  const isStale = isRefusedAsStale(refusalOf(acting));
  const [revision, setRevision] = useState(first);
  const [reason, setReason] = useState({ km: '', en: '' });
  const [isMissing, setMissing] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const said = { km: orNull(reason.km), en: orNull(reason.en) };
  const ask = (event: FormEvent) => {
    event.preventDefault();
    const isEmpty = said.km === null && said.en === null;
    setMissing(isEmpty);
    setAsking(!isEmpty);
  };
  const withdraw = async () => {
    const path = `updates/${number}/withdrawal`;
    const answer = await run({ path, body: { revision, reason: said }, title: t('withdraw') });
    setAsking(false);
    if (answer.ok) router.push(`/updates/${number}`);
  };
  return (
    <form className="form-section" noValidate onSubmit={ask}>
      <div className="form-grid form-grid-2">
        {(['km', 'en'] as const).map((lang) => (
          <TextArea
            key={lang}
            id={`reason-${lang}`}
            lang={lang}
            rows={3}
            label={t(`reason.${lang}`)}
            value={reason[lang]}
            error={isMissing && lang === 'km' ? t('reasonMissing') : undefined}
            onChange={(event) => setReason({ ...reason, [lang]: event.target.value })}
          />
        ))}
      </div>
      <StaleWithdrawal
        key={String(isStale)}
        isAnswer={isStale}
        against={{ update: number, revision }}
        onGoOn={(newest) => {
          setRevision(newest);
          reset();
        }}
      />
      <ActNotice acting={acting} />
      {isAsking ? (
        <Sure number={updateNumber(number, wording)} onYes={() => void withdraw()} onNo={() => setAsking(false)} />
      ) : (
        <Button kind="primary" type="submit" className="justify-self-start">
          {t('withdraw')}
        </Button>
      )}
    </form>
  );
}

function Sure({ number, onYes, onNo }: { number: string; onYes: () => void; onNo: () => void }) {
  const t = useTranslations('Workflow.update');
  return (
    <fieldset className="form-notice form-notice-bad" role="alert">
      <legend className="form-label">{t('withdrawSure', { number })}</legend>
      <p>{t('withdrawText')}</p>
      <div className="form-actions">
        <Button kind="primary" onClick={onYes}>
          {t('withdrawYes')}
        </Button>
        <Button onClick={onNo}>{t('cancel')}</Button>
      </div>
    </fieldset>
  );
}
