import { useTranslations } from 'next-intl';
import { useWording } from '@/components/ui/wording';
import { withDigits } from '@/domain/wording/numbers';
import type { SignInProblem } from './sign-in-request';

export function useProblemWords(): (problem: SignInProblem) => string {
  const words = useTranslations('SignIn.problem');
  const wording = useWording();
  return (problem) => {
    if (problem.code === 'tooMany') return words('tooMany', { seconds: withDigits(String(problem.seconds), wording) });
    if (problem.code === 'fault') return words('fault', { reference: problem.reference });
    return words(problem.code);
  };
}
