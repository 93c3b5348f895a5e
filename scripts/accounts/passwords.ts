import { randomInt } from 'node:crypto';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { UsageFault, type Values } from './run-tool';

// Without 0 O o 1 I l, because they look alike on paper.
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789';
const GROUPS = 5;
const GROUP_LENGTH = 4;

export type Password = { value: string; generated: boolean };

export const PASSWORD_OPTIONS = {
  'password-stdin': { type: 'boolean' },
  generate: { type: 'boolean' },
} as const;

/** Generates a password, reads it from standard input, or asks for it without an echo. There is no default. */
export async function choosePassword(values: Values): Promise<Password> {
  if (values.generate) return { value: generatePassword(), generated: true };
  if (values['password-stdin']) return { value: (await text(process.stdin)).replace(/\r?\n$/, ''), generated: false };
  if (!process.stdin.isTTY)
    throw new UsageFault('No terminal to ask for the password: --password-stdin or --generate.');
  const value = await askSecret('Password: ');
  if (value !== (await askSecret('Once more: ')))
    throw new UsageFault('The two passwords differ. Nothing was written.');
  return { value, generated: false };
}

/** 116 bits, in groups that a person can read aloud. */
export function generatePassword(): string {
  const group = () => Array.from({ length: GROUP_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}

function askSecret(question: string): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  process.stderr.write(question);
  return new Promise((resolve, reject) => {
    // Ctrl-C and Ctrl-D close the question without an answer.
    lines.once('close', () => {
      process.stderr.write('\n');
      reject(new UsageFault('No password was typed. Nothing was written.'));
    });
    lines.question('', (answer) => {
      resolve(answer);
      lines.close();
    });
  });
}
