import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Chip } from '@/components/ui/chip';
import { FIRST_STEPS, type FirstStep } from './steps';

const WAYS: Record<FirstStep, string> = {
  secondFactor: '/account',
  name: '/admin/settings',
  people: '/admin/people/invite',
  approver: '/admin/people',
};

/** What a new installation still needs, in the order in which it is best done; gone when all of it is there. */
export function FirstSteps({ done }: { done: ReadonlySet<FirstStep> }) {
  const t = useTranslations('Admin.steps');
  if (FIRST_STEPS.every((step) => done.has(step))) return null;
  return (
    <section className="tile mb-6" aria-labelledby="first-steps">
      <h2 id="first-steps" className="t-label">
        {t('title')}
      </h2>
      <p className="t-meta">{t('text')}</p>
      <ol className="mt-3 grid gap-3">
        {FIRST_STEPS.map((step) => (
          <li key={step} className="flex flex-wrap items-baseline gap-x-3">
            <Chip tone={done.has(step) ? 'ok' : 'neutral'} shape={done.has(step) ? 'check' : 'empty'}>
              {t(done.has(step) ? 'done' : 'open')}
            </Chip>
            <Link href={WAYS[step]}>{t(`${step}.title`)}</Link>
            <span className="t-meta basis-full">{t(`${step}.text`)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
