// Finds the texts of messages/ that the source uses. next-intl is called with a key, in the namespace of its hook:
// `t('save')`, t(`state.${name}`), t(isOpen ? 'hide' : 'show'), t(code). A variable may be any word that the source quotes.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const FOLDERS = ['app', 'client', 'components', 'domain', 'server'];
const HOOK = /(?:const|let) (\w+) = (?:await )?(?:use|get)Translations(?:<[^(]*>)?\('([\w.]+)'\)/g;
/** A file that gets `t` from another file names its namespace in a type. */
const TYPE = /(?:use|get)Translations<'([\w.]+)'>/g;
const QUOTED = /'([^'\n]*)'|^\s*([\w]+)\??:|[{,(]\s*(\w+)(?=\s*[:,}])/gm;
/** app/refused reads this namespace as an object, not by keys, because it answers before the pages are ready. */
const WHOLE = /\b(?:km|en)\.([A-Z]\w+(?:\.\w+)*)/g;

/** `isOpen`: the part in brackets can be any word of the source. */
type Pattern = { pattern: RegExp; isOpen: boolean };
type Asked = Pattern & { namespace: string };

const ANYTHING: Pattern = { pattern: /^(.+)$/, isOpen: true };

function sources(): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', ...FOLDERS], {
    encoding: 'utf8',
  });
  const files = listed.split('\n').filter((file) => /\.tsx?$/.test(file) && !/\.test\.|\/generated\//.test(file));
  return files.map((file) => readFileSync(file, 'utf8'));
}

/** The first argument of each call of `name`, up to its comma or the closing bracket. */
function argumentsOf(text: string, name: string): string[] {
  const calls = text.matchAll(new RegExp(`(?<![\\w.])${name}(?:\\.(?:rich|markup|raw|has))?\\(`, 'g'));
  return [...calls].map((call) => firstArgument(text.slice(call.index + call[0].length)));
}

function firstArgument(text: string): string {
  let depth = 0;
  for (const [at, letter] of [...text].entries()) {
    if ('([{'.includes(letter)) depth += 1;
    if (depth === 0 && ',)'.includes(letter)) return [...text].slice(0, at).join('');
    if (')]}'.includes(letter)) depth -= 1;
  }
  return text;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const exactly = (pattern: string) => new RegExp(`^${pattern}$`);

/** The keys that an argument can be: its quoted words, its templates, and any word when it is a variable. */
function patternsOf(argument: string): Pattern[] {
  const quoted = [...argument.matchAll(/'([^']+)'/g)].map(([, word = '']) => exactly(escaped(word)));
  const known = [...quoted.map((pattern) => ({ pattern, isOpen: false })), ...templatesOf(argument)];
  return known.length > 0 ? known : [ANYTHING];
}

function templatesOf(text: string): Pattern[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, template = '']) => ({
    pattern: exactly(
      template
        .split(/\$\{[^}]*\}/)
        .map(escaped)
        .join('(.+)'),
    ),
    isOpen: true,
  }));
}

function askedIn(text: string): Asked[] {
  const handed = [...text.matchAll(TYPE)].map(([, namespace = '']) => ({ namespace, ...ANYTHING }));
  const called = [...text.matchAll(HOOK)].flatMap(([, name = '', namespace = '']) => {
    const isHandedOn = new RegExp(`[(,{=?] ?${name}(?=[,)} ;])(?! =)`).test(text);
    const asked = argumentsOf(text, name).flatMap(patternsOf);
    const isOpen = isHandedOn || asked.includes(ANYTHING);
    return [...asked, ...(isOpen ? [ANYTHING, ...templatesOf(text)] : [])].map((each) => ({ namespace, ...each }));
  });
  return [...handed, ...called];
}

/** The keys that no call uses. */
export function unusedKeys(keys: readonly string[]): string[] {
  const texts = sources();
  const words = new Set(
    texts.flatMap((text) => [...text.matchAll(QUOTED)].map((found) => found.slice(1).find(Boolean))),
  );
  const whole = texts.flatMap((text) => [...text.matchAll(WHOLE)].map(([, path = '']) => path));
  const asked = texts.flatMap(askedIn);
  const isAsked = (key: string) =>
    asked.some(({ namespace, pattern, isOpen }) => {
      const found = key.startsWith(`${namespace}.`) ? pattern.exec(key.slice(namespace.length + 1)) : null;
      return found !== null && (!isOpen || found.slice(1).every((part) => words.has(part)));
    });
  return keys.filter((key) => !isAsked(key) && !whole.some((path) => key === path || key.startsWith(`${path}.`)));
}
