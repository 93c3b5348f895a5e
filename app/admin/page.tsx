import type { Metadata } from 'next';
import { headers } from 'next/headers';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { requireMay } from '@/app/guard';
import { ClockTile } from '@/components/admin/clock-tile';
import { FirstSteps } from '@/components/admin/first-steps';
import { type FirstStep, stepsDone } from '@/components/admin/steps';
import { PageFrame } from '@/components/page/page-frame';
import { server } from '@/server/context';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Admin');
  return { title: t('title') };
}

const PARTS = ['people', 'displays', 'settings', 'audit'] as const;

/** What an administrator takes care of. None of it is the work of editors. */
export default async function AdminPage() {
  await requireMay('settings.manage', '/admin');
  const t = await getTranslations('Admin');
  return (
    <PageFrame width="reading">
      <h1 className="t-title mb-4">{t('title')}</h1>
      <FirstSteps done={await loadSteps()} />
      <ul className="grid gap-4">
        {PARTS.map((part) => (
          <li key={part} className="tile">
            <Link href={`/admin/${part}`} className="t-label">
              {t(part)}
            </Link>
            <p className="t-meta">{t(`${part}Text`)}</p>
          </li>
        ))}
        <li>
          <ClockTile clock={server().views.clock()} />
        </li>
      </ul>
    </PageFrame>
  );
}

async function loadSteps(): Promise<ReadonlySet<FirstStep>> {
  const { actorOf, auth, views } = server();
  const [actor, found, { settings }] = await Promise.all([
    actorOf(await headers()),
    auth.people.list(''),
    views.settings(),
  ]);
  return stepsDone({ me: actor.id, ...found, ministry: settings.ministry });
}
