'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { DoneChip } from '@/components/ui/forms/done-chip';
import { Section } from '@/components/ui/section';
import { BackupCodes } from './backup-codes';
import { Enrolment } from './enrolment';
import { type EnrolmentKey, readCodes, readEnrolment } from './read-answers';
import { WithPassword } from './with-password';

type EnrolStep =
  | { step: 'rest'; done: string | null }
  | { step: 'enrol'; enrolment: EnrolmentKey }
  | { step: 'codes'; codes: string[] };

const REST: EnrolStep = { step: 'rest', done: null };

const PATH = '/api/v1/account/second-factor';

/** Sets or removes the second factor, and makes new backup codes. Each act asks for the password again. */
export function SecondFactor({ isSet }: { isSet: boolean }) {
  const t = useTranslations('Account.factor');
  const router = useRouter();
  const [state, setState] = useState<EnrolStep>(REST);
  const finish = (done: string) => {
    setState({ step: 'rest', done });
    router.refresh();
  };
  return (
    <Section title={t('title')}>
      <div>
        <Chip tone={isSet ? 'ok' : 'neutral'} shape={isSet ? 'check' : 'empty'}>
          {t(isSet ? 'on' : 'off')}
        </Chip>
      </div>
      <p>{t(isSet ? 'onText' : 'offText')}</p>
      {state.step === 'enrol' ? <Enrolment enrolment={state.enrolment} onDone={() => finish(t('done'))} /> : null}
      {state.step === 'codes' ? <NewCodes codes={state.codes} onClose={() => setState(REST)} /> : null}
      {state.step === 'rest' ? <DoneChip text={state.done} /> : null}
      {state.step === 'rest' ? <Ways isSet={isSet} onStep={setState} onRemoved={() => finish(t('removed'))} /> : null}
    </Section>
  );
}

type WaysProps = { isSet: boolean; onStep: (step: EnrolStep) => void; onRemoved: () => void };

/** The acts that are possible now. */
function Ways({ isSet, onStep, onRemoved }: WaysProps) {
  const t = useTranslations('Account.factor');
  if (!isSet) {
    return (
      <WithPassword
        path={PATH}
        label={t('begin')}
        onDone={(answer) => onStep({ step: 'enrol', enrolment: readEnrolment(answer) })}
      />
    );
  }
  return (
    <>
      <WithPassword
        path={`${PATH}/backup-codes`}
        label={t('renew')}
        onDone={(answer) => onStep({ step: 'codes', codes: readCodes(answer) })}
      />
      <WithPassword path={`${PATH}/end`} label={t('remove')} onDone={onRemoved} />
    </>
  );
}

function NewCodes({ codes, onClose }: { codes: readonly string[]; onClose: () => void }) {
  const t = useTranslations('Account');
  return (
    <>
      <DoneChip text={t('factor.renewed')} />
      <BackupCodes codes={codes} />
      <Button className="w-fit" onClick={onClose}>
        {t('close')}
      </Button>
    </>
  );
}
