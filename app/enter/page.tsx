import type { Metadata } from 'next';
import { headers } from 'next/headers';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { EnterForm } from '@/components/account/enter-form';
import { PageFrame } from '@/components/page/page-frame';
import { Notice } from '@/components/ui/forms/notice';
import { server } from '@/server/context';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Enter');
  // The address holds the token. `no-referrer` would also remove the Origin that the form needs, so it is not used.
  return { title: t('title'), referrer: 'same-origin' };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function EnterPage({ searchParams }: Props) {
  const { token, problem } = await searchParams;
  const t = await getTranslations('Enter');
  return (
    <PageFrame width="reading">
      <h1 className="t-title mb-4">{t('title')}</h1>
      {typeof token === 'string' && token !== '' ? <WithToken token={token} problem={problem} /> : <UsedUp />}
    </PageFrame>
  );
}

const TRY_AGAIN = ['busy', 'origin', 'fault'] as const;

async function WithToken({ token, problem }: { token: string; problem: unknown }) {
  const t = await getTranslations('Enter');
  const known = TRY_AGAIN.find((code) => code === problem);
  const ownAddress = server().publicUrl;
  return (
    <div className="grid justify-items-start gap-4">
      {known ? (
        <Notice>
          {t(`problem.${known}`)}{' '}
          {known === 'origin' ? (
            <a href={`${ownAddress}/enter?token=${encodeURIComponent(token)}`}>{ownAddress}</a>
          ) : null}
        </Notice>
      ) : (
        <p>{t('text')}</p>
      )}
      <EnterForm token={token} />
    </div>
  );
}

/** The link was used. Somebody who pressed its button twice is signed in all the same. */
async function UsedUp() {
  const t = await getTranslations('Enter');
  const actor = await server().actorOf(await headers());
  return (
    <div className="grid justify-items-start gap-4">
      {actor.kind === 'person' ? (
        <p>{t('signedIn', { name: actor.name })}</p>
      ) : (
        <>
          <Notice>{t('problem.used')}</Notice>
          <Link href="/sign-in">{t('signIn')}</Link>
        </>
      )}
      <Link href="/">{t('board')}</Link>
    </div>
  );
}
