import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { captureOutput } from './capture-output';

function open() {
  const lines: unknown[] = [];
  const note =
    (level: string) =>
    ({ part }: { part: string }, message: string) =>
      void lines.push([level, part, message]);
  const printer = { error: (..._: unknown[]) => undefined, log: (..._: unknown[]) => undefined };
  const stream = () => ({ write: (..._: unknown[]): unknown => undefined });
  const outputs = { console: printer, stdout: stream(), stderr: stream(), warnings: new EventEmitter() };
  const clock = { now: 0 };
  captureOutput({ warn: note('warn'), debug: note('debug') } as never, () => clock.now, outputs as never);
  return { lines, ...outputs, clock };
}

describe('what libraries print', () => {
  it('is one line of ours for each kind, once in a while', () => {
    const { lines, console: printer, clock } = open();
    for (let times = 0; times < 3; times += 1) printer.error('⨯', new Error('Odd header\n    at somewhere'));
    clock.now += 60_000;
    printer.error('⨯', new Error('Odd header'));
    expect(lines).toEqual(Array(2).fill(['warn', 'library', '⨯ Odd header']));
  });

  it('is that also where a library writes past the console', () => {
    const { lines, stdout, stderr, warnings } = open();
    let isDone = false;
    stdout.write('▲ Next.js\n   ready\n', () => {
      isDone = true;
    });
    stderr.write(Buffer.from('oh\n'), 'utf8');
    warnings.emit('warning', new Error('old'));
    expect(lines.map((line) => (line as string[])[2])).toEqual(['▲ Next.js', 'ready', 'oh', 'Error: old']);
    expect(isDone).toBe(true);
  });

  it('loses what a person typed', () => {
    const { lines, console: printer } = open();
    printer.error('no account for sok@example.test');
    printer.error(`Unexpected token 'S', "Sok Dara" is not valid JSON`);
    printer.log('value "ភូមិ ថ្មី" of column "name"');
    expect(lines).toEqual([
      ['warn', 'library', 'no account for …'],
      ['warn', 'library', 'what was sent is not valid JSON'],
      ['debug', 'library', 'value "…" of column "…"'],
    ]);
  });
});
