import type { Metadata } from 'next';
import { headers } from 'next/headers';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { UpdateForm } from '@/components/desk/update-form';
import { PageFrame } from '@/components/ui/page-frame';
import type { UpdateKind } from '@/domain/updates';
import { server } from '@/server/context';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const KINDS: readonly UpdateKind[] = ['report', 'event', 'notice'];

async function kindOf({ searchParams }: Props): Promise<UpdateKind> {
  const { kind } = await searchParams;
  return KINDS.find((known) => known === kind) ?? 'report';
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const words = await getTranslations('Desk');
  return { title: words(`new.${await kindOf(props)}`) };
}

export default async function NewUpdatePage(props: Props) {
  const kind = await kindOf(props);
  const permission = server().permission(await server().actorOf(await headers()), 'update.publish');
  if (permission === 'sign_in') redirect(`/sign-in?next=${encodeURIComponent(`/desk/updates/new?kind=${kind}`)}`);
  const words = await getTranslations('Desk');
  return (
    <PageFrame>
      <div className="mx-auto max-w-[1120px]">
        <h1 className="t-title">{words(`new.${kind}`)}</h1>
        <p className="t-meta mb-6">{words('intro')}</p>
        {permission === 'allowed' ? <UpdateForm key={kind} kind={kind} serverNow={server().now()} /> : <Forbidden />}
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
