import type { Metadata } from 'next';
import { headers } from 'next/headers';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { CodeForm } from '@/components/account/sign-in/code-form';
import { OidcButton } from '@/components/account/sign-in/oidc-button';
import { SignInForm } from '@/components/account/sign-in/sign-in-form';
import { PageFrame } from '@/components/page/page-frame';
import { Notice } from '@/components/ui/forms/notice';
import { ForgetBoard } from '@/components/wall/closed/forget-board';
import { toOwnPath } from '@/domain/own-path';
import { server } from '@/server/context';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('SignIn');
  return { title: t('title') };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: Props) {
  const t = await getTranslations('SignIn');
  const { next: wanted, step, problem } = await searchParams;
  const asked = toOwnPath(wanted);
  // The board is where everybody comes from: whoever signs in there has not asked for it.
  const next = asked === '/' ? '/home' : asked;
  const { publicUrl, auth } = server();
  if (step === 'code') {
    return (
      <PageFrame width="reading">
        <h1 className="t-title mb-4">{t('code.title')}</h1>
        <CodeForm next={next} />
      </PageFrame>
    );
  }
  return (
    <PageFrame width="reading">
      <ForgetBoard />
      <h1 className="t-title mb-4">{t('title')}</h1>
      <SignedIn next={next} />
      {problem === 'oidc' ? (
        <div className="mb-4">
          <Notice>{t('problem.oidc')}</Notice>
        </div>
      ) : null}
      {auth.strangers.hasOidc ? <OidcButton next={next} /> : null}
      <SignInForm next={next} address={publicUrl} />
      {(await auth.strangers.setup.isNeeded()) ? <FirstTime /> : null}
    </PageFrame>
  );
}

/** Nobody can sign in yet: where the first administrator is made. */
async function FirstTime() {
  const t = await getTranslations('SignIn');
  return (
    <p className="tile mt-6">
      {t('firstTime')} <Link href="/setup">{t('setUp')}</Link>
    </p>
  );
}

/** A person who is signed in comes here to be somebody else, or because no role lets them read. */
async function SignedIn({ next }: { next: string }) {
  const t = await getTranslations('SignIn');
  const actor = await server().actorOf(await headers());
  if (actor.kind !== 'person') return null;
  const mayRead = server().permission(actor, 'board.read') === 'allowed';
  return (
    <p className="tile mb-6">
      {t(mayRead ? 'already' : 'withoutRole', { name: actor.name })}{' '}
      {mayRead ? <Link href={next}>{t('onward')}</Link> : null}
    </p>
  );
}
