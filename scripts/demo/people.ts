import type { Actor, Role } from '@/domain/policy';
import type { Auth } from '@/server/create-auth';

const SPOKESPERSON = 'spokesperson@demo.invalid';

/** One writes, another one approves, and a third one says it. */
const PEOPLE = [
  { email: 'editor@demo.invalid', name: 'Demo editor', roles: ['viewer', 'editor'] },
  { email: 'approver@demo.invalid', name: 'Demo approver', roles: ['viewer', 'approver'] },
  { email: SPOKESPERSON, name: 'Demo spokesperson', roles: ['viewer', 'spokesperson'] },
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

/** Who prepares the demo's briefing; call it after the links were made. */
export async function findSpokesperson({ users }: Pick<Auth, 'users'>): Promise<Actor> {
  const person = (await users.list()).find(({ email }) => email === SPOKESPERSON);
  if (!person) throw new Error('The demo has no spokesperson.');
  return { kind: 'person', id: person.id, name: person.name, roles: ['viewer', 'spokesperson'] };
}

export function linkLines(links: readonly PersonLink[]): string {
  return links.map(({ name, link }) => `  Sign in as the ${name.toLowerCase()}, once: ${link}\n`).join('');
}
