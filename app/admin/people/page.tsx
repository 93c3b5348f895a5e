import '@/components/account/account.css';
import '@/components/ui/forms/forms.css';
import '@/components/ui/forms/field.css';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireMay } from '@/app/guard';
import { PeopleList } from '@/components/admin/people-list';
import { PageFrame } from '@/components/page/page-frame';
import { server } from '@/server/context';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('People');
  return { title: t('title') };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PeoplePage({ searchParams }: Props) {
  await requireMay('people.manage', '/admin/people');
  const t = await getTranslations('People');
  const { q } = await searchParams;
  const query = typeof q === 'string' ? q : '';
  return (
    <PageFrame width="reading">
      <h1 className="t-title mb-4">{t('title')}</h1>
      <PeopleList query={query} {...(await server().auth.people.list(query))} />
    </PageFrame>
  );
}
