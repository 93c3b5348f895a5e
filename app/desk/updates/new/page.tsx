import type { Metadata } from 'next';
import { headers } from 'next/headers';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { UpdateForm } from '@/components/desk/update-form';
import { PageFrame } from '@/components/ui/page-frame';
import { server } from '@/server/context';

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations('Desk');
  return { title: words('title') };
}

export default async function NewUpdatePage() {
  const permission = server().permission(await server().actorOf(await headers()), 'update.publish');
  if (permission === 'sign_in') redirect('/sign-in?next=/desk/updates/new');
  const words = await getTranslations('Desk');
  return (
    <PageFrame>
      <div className="mx-auto max-w-[1120px]">
        <h1 className="t-title">{words('title')}</h1>
        <p className="t-meta mb-6">{words('intro')}</p>
        {permission === 'allowed' ? <UpdateForm serverNow={server().now()} /> : <Forbidden />}
      </div>
    </PageFrame>
  );
}

/** Signed in, but without the role: saying who can help is more use than a bare refusal. */
async function Forbidden() {
  const words = await getTranslations('Desk.forbidden');
  return (
    <section className="tile" aria-labelledby="forbidden">
      <h2 id="forbidden" className="t-label">
        {words('title')}
      </h2>
      <p>{words('text')}</p>
      <p className="mt-4">
        <Link href="/">{words('back')}</Link>
      </p>
    </section>
  );
}
