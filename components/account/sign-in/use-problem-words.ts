import { useTranslations } from 'next-intl';
import { useWording } from '@/components/ui/wording';
import { withDigits } from '@/domain/wording/numbers';
import type { SignInProblem } from './sign-in-request';

export function useProblemWords(): (problem: SignInProblem) => string {
  const t = useTranslations('SignIn.problem');
  const wording = useWording();
  return (problem) => {
    if (problem.code === 'tooMany') return t('tooMany', { seconds: withDigits(String(problem.seconds), wording) });
    if (problem.code === 'fault') return t('fault', { reference: problem.reference });
    return t(problem.code);
  };
}
