import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { knownAsker } from '@/app/asker';
import { homeOf } from '@/domain/policy';

/** Where one goes after signing in without having asked for a page: to the page of one's role. */
export default async function Home() {
  redirect(homeOf(await knownAsker(await headers())));
}
