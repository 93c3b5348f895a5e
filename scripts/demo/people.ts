import type { Role } from '@/domain/policy';
import type { Auth } from '@/server/create-auth';

/** Two people, because what one writes the other approves. */
const PEOPLE = [
  { email: 'editor@demo.invalid', name: 'Demo editor', roles: ['viewer', 'editor'] },
  { email: 'approver@demo.invalid', name: 'Demo approver', roles: ['viewer', 'approver'] },
] satisfies { email: string; name: string; roles: Role[] }[];

export type PersonLink = { name: string; link: string };

/** Each of them with a link that signs in once; who is missing is made. */
export async function makeLinks({
  users,
  makeEntryLink,
}: Pick<Auth, 'users' | 'makeEntryLink'>): Promise<PersonLink[]> {
  const known = (await users.list()).map(({ email }) => email);
  for (const person of PEOPLE.filter(({ email }) => !known.includes(email))) await users.create(person);
  return Promise.all(PEOPLE.map(async ({ name, email }) => ({ name, link: await makeEntryLink(email) })));
}

export function linkLines(links: readonly PersonLink[]): string {
  return links.map(({ name, link }) => `  Sign in as the ${name.toLowerCase()}, once: ${link}\n`).join('');
}
