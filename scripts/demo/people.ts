import type { Role } from '@/domain/policy';
import type { Auth } from '@/server/create-auth';

/** Two people, because one writes and the other approves. */
const PEOPLE = [
  { email: 'editor@demo.invalid', name: 'Demo editor', roles: ['viewer', 'editor'] },
  { email: 'approver@demo.invalid', name: 'Demo approver', roles: ['viewer', 'approver'] },
] satisfies { email: string; name: string; roles: Role[] }[];

export type PersonLink = { name: string; link: string };

/** Makes the people that are missing, and a link for each that signs in once. */
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
