// People who may sign in: npm run user -- create | list | grant | withdraw | reset-password
import type { Role } from '@/server/policy';
import { choosePassword, PASSWORD_OPTIONS, type Password } from './accounts/passwords';
import { need, runTool, UsageFault, type Values, type Work } from './accounts/run-tool';

const USAGE = `npm run user -- create --email E --name N --role R   (--role may be repeated: viewer, editor)
npm run user -- list
npm run user -- grant --email E --role R
npm run user -- withdraw --email E --role R
npm run user -- reset-password --email E           (ends the person's sessions)

The password is asked for; or --password-stdin reads it, or --generate makes one and shows it once.`;

const create: Work = async ({ users }, values) => {
  const person = { email: need(values, 'email'), name: need(values, 'name'), roles: rolesOf(values) };
  const password = await choosePassword(values);
  const outcome = await users.create({ ...person, password: password.value });
  if (outcome.ok) tell(`${person.email} may sign in.`, password);
  return outcome;
};

const resetPassword: Work = async ({ users }, values) => {
  const email = need(values, 'email');
  const password = await choosePassword(values);
  const outcome = await users.resetPassword({ email, password: password.value });
  if (outcome.ok) tell(`${email} has a new password and was signed out everywhere.`, password);
  return outcome;
};

const list: Work = async ({ users }) => {
  const people = await users.list();
  for (const { email, name, roles } of people) console.log([email, name, roles.join(', ') || 'no role'].join('\t'));
  if (people.length === 0) console.error('Nobody yet. Begin with: npm run user -- create');
  return { ok: true, status: 200, value: null };
};

const grant: Work = ({ users }, values) => users.grant({ email: need(values, 'email'), roles: rolesOf(values) });
const withdraw: Work = ({ users }, values) => users.withdraw({ email: need(values, 'email'), roles: rolesOf(values) });

/** As typed; whether there are such roles is said by the verb. */
function rolesOf(values: Values): Role[] {
  if (!Array.isArray(values.role)) throw new UsageFault('--role is missing.');
  return values.role as Role[];
}

function tell(done: string, password: Password): void {
  console.error(password.generated ? `${done} The password, shown this once:` : done);
  if (password.generated) console.log(password.value);
}

await runTool({
  usage: USAGE,
  options: {
    email: { type: 'string' },
    name: { type: 'string' },
    role: { type: 'string', multiple: true },
    ...PASSWORD_OPTIONS,
  },
  works: { create, list, grant, withdraw, 'reset-password': resetPassword },
});
