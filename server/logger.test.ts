import { Writable } from 'node:stream';
import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { createFaultReporter, tameConsole } from './logger';

function open() {
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk, _, done) {
      lines.push(String(chunk));
      done();
    },
  });
  return { lines, report: createFaultReporter(pino(sink)) };
}

describe('a fault in the log', () => {
  it('is one line, found by the reference that the person is shown', () => {
    const { lines, report } = open();
    const reference = report(new Error('it broke'), 'GET /updates');
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ reference, where: 'GET /updates', message: 'it broke' });
    expect(report(new Error('it broke'), 'GET /updates')).not.toBe(reference);
  });

  it('goes by the reference that the page already shows', () => {
    const { report } = open();
    expect(report(Object.assign(new Error('it broke'), { digest: '1531152699' }), 'GET /')).toBe('1531152699');
  });

  it('keeps no more than the first line of what a database says', () => {
    const { lines, report } = open();
    report(new Error('constraint failed\nvalues (somebody@example.test)'), 'POST /api/v1/updates');
    expect(lines[0]).toContain('constraint failed');
    expect(lines[0]).not.toContain('somebody');
  });
});

describe('what libraries print', () => {
  it('is one line of ours for each kind, once in a while', () => {
    const printer = { error: (..._: unknown[]) => undefined };
    const lines: unknown[] = [];
    let now = 0;
    const logger = { warn: (...line: unknown[]) => void lines.push(line), debug: () => undefined };
    tameConsole(logger, () => now, printer);
    for (let times = 0; times < 3; times += 1) printer.error('⨯', new Error('Odd header\n    at somewhere'));
    now += 60_000;
    printer.error('⨯', new Error('Odd header'));
    expect(lines).toEqual(Array(2).fill([{ part: 'library' }, '⨯ Odd header']));
  });
});
