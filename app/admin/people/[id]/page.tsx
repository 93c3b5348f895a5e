import '@/components/account/account.css';
import '@/components/ui/forms/forms.css';
import '@/components/ui/forms/field.css';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { loadAffected } from '@/app/admin/people/affected';
import { requireMay } from '@/app/guard';
import { PersonAccess } from '@/components/admin/person-access';
import { PersonGrants } from '@/components/admin/person-grants';
import { PersonState } from '@/components/admin/person-row';
import { PersonSessions } from '@/components/admin/person-sessions';
import { PageFrame } from '@/components/page/page-frame';
import { server } from '@/server/context';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('People');
  return { title: t('title') };
}

type Props = { params: Promise<{ id: string }> };

export default async function PersonPage({ params }: Props) {
  const { id } = await params;
  await requireMay('people.manage', `/admin/people/${encodeURIComponent(id)}`);
  const found = await server().auth.people.find(id);
  if (!found) notFound();
  const t = await getTranslations('People.form');
  const { person, sessions } = found;
  return (
    <PageFrame width="reading">
      <h1 className="t-title">{person.name}</h1>
      <p className="[overflow-wrap:anywhere]">{person.email}</p>
      <PersonState person={person} />
      <div className="form-stack my-6">
        <PersonGrants id={person.id} grants={person.grants} affected={await loadAffected()} />
        <PersonAccess person={person} />
        <PersonSessions id={person.id} sessions={sessions} />
      </div>
      <Link href="/admin/people">{t('back')}</Link>
    </PageFrame>
  );
}
