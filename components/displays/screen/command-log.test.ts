import { expect, it } from 'vitest';
import { createCommandLog } from './command-log';

it('[F3] does once what comes over the socket and over HTTP, in the order in which it was told', () => {
  const done: string[] = [];
  const { hear, told, heard } = createCommandLog((command) => done.push(command));
  expect(heard()).toBeNull();
  hear({ heard: 7, commands: [] });
  told({ command: 'identify', n: 8 });
  hear({
    heard: 9,
    commands: [
      { command: 'identify', n: 8 },
      { command: 'next', n: 9 },
    ],
  });
  told({ command: 'next', n: 9 });
  expect(done).toEqual(['identify', 'next']);
  expect(heard()).toBe(9);
});

it('[F3] goes on after a log was restored, and hears a server that gives no numbers', () => {
  const done: string[] = [];
  const { hear, told } = createCommandLog((command) => done.push(command));
  hear({ heard: 90, commands: [] });
  hear({ heard: 4, commands: [] });
  told({ command: 'test', n: 5 });
  told({ command: 'reload', n: null });
  expect(done).toEqual(['test', 'reload']);
});
