import { describe, expect, it } from 'vitest';
import { newKey, send } from './api';

const RECEIPT = { update: 81, revision: 1, stream: 'wall', epoch: 'e', seq: 81, hash: 'h', committedAt: '2026-01-14' };

function answering(status: number, body: unknown) {
  const sent: RequestInit[] = [];
  const fetching: typeof fetch = async (_input, init) => {
    sent.push(init ?? {});
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });
  };
  return { sent, fetching };
}

const post = (fetching: typeof fetch) =>
  send({ path: '/api/v1/updates', body: { kind: 'report' }, key: 'key-12345678', fetching });

describe('posting an intent', () => {
  it('[W2] sends the key of the intent and gives back the receipt', async () => {
    const { sent, fetching } = answering(201, RECEIPT);
    expect(await post(fetching)).toEqual({ ok: true, status: 201, value: RECEIPT });
    expect(sent[0]).toMatchObject({
      method: 'POST',
      body: '{"kind":"report"}',
      headers: { 'Idempotency-Key': 'key-12345678' },
    });
  });

  it('hands a refusal on with its code and fields', async () => {
    const fields = [{ path: 'figures.0.value', code: 'value.negative' }];
    const { fetching } = answering(400, { error: { code: 'input.invalid', fields } });
    expect(await post(fetching)).toEqual({ ok: false, status: 400, code: 'input.invalid', fields });
  });

  it.each<[string, number, unknown]>([
    ['a fault', 500, { error: { code: 'fault', reference: 'ref' } }],
    ['a database that did not answer', 503, { error: { code: 'write.unknown' } }],
    ['a proxy’s page', 502, '<html>Bad gateway</html>'],
    ['a success that says nothing', 201, 'null'],
    ['a refusal without a code', 400, {}],
  ])('[W1] does not know after %s whether it was written', async (_case, status, body) => {
    expect(await post(answering(status, body).fetching)).toEqual({ ok: false, status: 'unknown' });
  });

  it('[W1] does not know when the connection is lost', async () => {
    const broken: typeof fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await post(broken)).toEqual({ ok: false, status: 'unknown' });
  });

  it('makes keys that the server takes, each once', () => {
    const keys = Array.from({ length: 100 }, newKey);
    expect(new Set(keys).size).toBe(100);
    for (const key of keys) expect(key).toMatch(/^[0-9a-f]{32}$/);
  });
});
