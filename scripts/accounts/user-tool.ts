import { ROLES, type Role } from '@/domain/policy';
import { choosePassword, PASSWORD_OPTIONS, type Password } from './passwords';
import { need, type Tool, UsageFault, type Values, type Work } from './run-tool';

const USAGE = `npm run user -- create --email E --name N --role R     (--role may be repeated: ${ROLES.join(', ')})
npm run user -- list
npm run user -- grant --email E --role R [--province KH13]   (limits the role to provinces; may be repeated)
npm run user -- withdraw --email E --role R
npm run user -- reset-password --email E
npm run user -- remove-totp --email E                 (takes the second factor away)
npm run user -- disable --email E
npm run user -- enable --email E

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
  for (const { email, name, roles, disabled } of people)
    console.log([email, name, roles.join(', ') || 'no role', ...(disabled ? ['disabled'] : [])].join('\t'));
  if (people.length === 0) console.error('Nobody yet. Begin with: npm run user -- create');
  return { ok: true, status: 200, value: null };
};

const grant: Work = ({ users }, values) => {
  const provinces = Array.isArray(values.province) ? values.province.map(String) : null;
  return users.grant({ email: need(values, 'email'), roles: rolesOf(values), provinces });
};
const withdraw: Work = ({ users }, values) => users.withdraw({ email: need(values, 'email'), roles: rolesOf(values) });

const removeTotp: Work = ({ users }, values) => users.removeSecondFactor({ email: need(values, 'email') });
const disable: Work = ({ users }, values) => users.disable({ email: need(values, 'email') });
const enable: Work = ({ users }, values) => users.enable({ email: need(values, 'email') });

/** The roles as they were typed; the verb refuses unknown ones. */
function rolesOf(values: Values): Role[] {
  if (!Array.isArray(values.role)) throw new UsageFault('--role is missing.');
  return values.role as Role[];
}

function tell(done: string, password: Password): void {
  console.error(password.generated ? `${done} The password, shown this once:` : done);
  if (password.generated) console.log(password.value);
}

export const USER_TOOL: Tool = {
  usage: USAGE,
  options: {
    email: { type: 'string' },
    name: { type: 'string' },
    role: { type: 'string', multiple: true },
    province: { type: 'string', multiple: true },
    ...PASSWORD_OPTIONS,
  },
  works: {
    ...{ create, list, grant, withdraw, disable, enable },
    'reset-password': resetPassword,
    'remove-totp': removeTotp,
  },
};
