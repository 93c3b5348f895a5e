import { expect, it } from 'vitest';
import { createCommandLog } from './command-log';

it('[F3] does once what comes over the socket and over HTTP, in the order in which it was told', () => {
  const done: string[] = [];
  const { hear, told, heard } = createCommandLog((command) => done.push(command));
  expect(heard()).toBeNull();
  hear({ heard: 7, commands: [] }, null);
  told({ command: 'identify', n: 8 });
  hear(
    {
      heard: 9,
      commands: [
        { command: 'identify', n: 8 },
        { command: 'next', n: 9 },
      ],
    },
    8,
  );
  told({ command: 'next', n: 9 });
  expect(done).toEqual(['identify', 'next']);
  expect(heard()).toBe(9);
});

it('[F3] goes on after a log was restored, and hears a server that gives no numbers', () => {
  const done: string[] = [];
  const { hear, told } = createCommandLog((command) => done.push(command));
  hear({ heard: 90, commands: [] }, null);
  hear({ heard: 4, commands: [] }, 90);
  told({ command: 'test', n: 5 });
  told({ command: 'reload', n: null });
  expect(done).toEqual(['test', 'reload']);
});

it('[F3] takes no command twice where an answer comes later than what a socket told', () => {
  const done: string[] = [];
  const { hear, told, heard } = createCommandLog((command) => done.push(command));
  hear({ heard: 8, commands: [] }, null);
  told({ command: 'identify', n: 9 });
  told({ command: 'next', n: 10 });
  hear({ heard: 9, commands: [{ command: 'identify', n: 9 }] }, 8);
  expect(heard()).toBe(10);
  hear({ heard: 10, commands: [{ command: 'next', n: 10 }] }, 9);
  expect(done).toEqual(['identify', 'next']);
});
