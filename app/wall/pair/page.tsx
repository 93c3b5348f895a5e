import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { loadPairingWords } from '@/app/wall/pairing-words';
import { PairingWall } from '@/components/displays/pairing/pairing-wall';
import { ForgetBoard } from '@/components/wall/closed/forget-board';
import { server } from '@/server/context';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Wall');
  return { title: t('title') };
}

/** For a screen that may read without pairing, and is to have a name and a set-up of its own. */
export default async function PairPage() {
  if (await server().auth.displays.find(await headers())) redirect('/wall');
  return (
    <>
      <ForgetBoard />
      <PairingWall theme="dark" words={await loadPairingWords()} comesBackToReaders={false} />
    </>
  );
}
