import type { Role } from '@/domain/policy';

/** What a new installation needs before the first report. */
export const FIRST_STEPS = ['secondFactor', 'name', 'people', 'approver'] as const;
export type FirstStep = (typeof FIRST_STEPS)[number];

type InstallationFacts = {
  /** Who looks at the page. */
  me: string;
  people: readonly {
    id: string;
    secondFactor: boolean;
    disabledAt: string | null;
    grants: readonly { role: Role }[];
  }[];
  /** Invitations that nobody has taken yet. */
  invites: readonly unknown[];
  ministry: { km: string | null; en: string | null };
};

/** Which of them are done. A report needs two people: one writes it, another approves it. */
export function stepsDone({ me, people, invites, ministry }: InstallationFacts): Set<FirstStep> {
  const active = people.filter(({ disabledAt }) => disabledAt === null);
  const hold = (role: Role) => active.filter(({ grants }) => grants.some((grant) => grant.role === role));
  const done = new Set<FirstStep>();
  if (people.some(({ id, secondFactor }) => id === me && secondFactor)) done.add('secondFactor');
  if (ministry.km !== null || ministry.en !== null) done.add('name');
  if (active.length > 1 || invites.length > 0) done.add('people');
  const [editors, approvers] = [hold('editor'), hold('approver')];
  if (editors.some((editor) => approvers.some(({ id }) => id !== editor.id))) done.add('approver');
  return done;
}
