import { Writable } from 'node:stream';
import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { createFaultReporter } from './logger';
import { asRequest } from './logging/request-context';

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

  it('has the id of the request as its reference', () => {
    const { lines, report } = open();
    asRequest((id) => expect(report(new Error('it broke'), 'GET /updates')).toBe(id));
    expect(lines).toHaveLength(1);
  });

  it('names the address without what was typed into it', () => {
    const { lines, report } = open();
    report(new Error('it broke'), 'GET /api/v1/people/sok@example.test');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ where: 'GET /api/v1/people/*' });
  });

  it('keeps no more than the first line of what a database says', () => {
    const { lines, report } = open();
    report(new Error('constraint failed\nvalues (somebody@example.test)'), 'POST /api/v1/updates');
    expect(lines[0]).toContain('constraint failed');
    expect(lines[0]).not.toContain('somebody');
  });
});
