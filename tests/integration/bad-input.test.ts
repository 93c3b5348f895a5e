import { describe, expect, it } from 'vitest';
import { GET as refuseUnknown } from '@/app/api/v1/[...path]/route';
import { GET as getBoard } from '@/app/api/v1/board/route';
import { GET as getFigures } from '@/app/api/v1/figures/route';
import { GET as getStream } from '@/app/api/v1/streams/[stream]/route';
import { GET as getUpdate } from '@/app/api/v1/updates/[number]/route';
import { GET as getUpdates, POST } from '@/app/api/v1/updates/route';
import type { ErrorBody, FieldFault } from '@/domain/outcome';
import { get, ORIGIN, post, serveApi } from '@/tests/support/api';
import { ENGINES, onDatabase } from '@/tests/support/databases';
import { figureOf, reportOf } from '@/tests/support/reports';

async function refusalOf(response: Response): Promise<[status: number, code: string, fields?: FieldFault[]]> {
  const { error } = (await response.json()) as ErrorBody;
  return error.fields ? [response.status, error.code, error.fields] : [response.status, error.code];
}

/** A report whose one figure has another value, or other fields. */
const withFigure = (changes: object) => ({ ...reportOf(1), figures: [{ ...figureOf(1), ...changes }] });
const withoutValue = () => {
  const { value, ...figure } = figureOf(1);
  return { ...reportOf(1), figures: [figure] };
};

const backwards = () => ({ ...reportOf(1), periodStart: '2026-01-15', periodEnd: '2026-01-14' });

describe.each(ENGINES)('bad input on %s', (engine) => {
  const api = onDatabase(engine, serveApi);

  it.each<[what: string, body: object, fault: FieldFault]>([
    ['"abc"', withFigure({ value: 'abc' }), { path: 'figures.0.value', code: 'value.not_a_number' }],
    ['"5", typed text', withFigure({ value: '5' }), { path: 'figures.0.value', code: 'value.not_a_number' }],
    ['1.5', withFigure({ value: 1.5 }), { path: 'figures.0.value', code: 'value.not_integer' }],
    ['a negative number', withFigure({ value: -1 }), { path: 'figures.0.value', code: 'value.negative' }],
    ['an empty value', withFigure({ value: '' }), { path: 'figures.0.value', code: 'value.not_a_number' }],
    ['a value left out', withoutValue(), { path: 'figures.0.value', code: 'value.missing' }],
    ['an unknown P-code', withFigure({ place: 'KH99' }), { path: 'figures.0.place', code: 'place.unknown' }],
    [
      'an unknown indicator',
      withFigure({ indicator: 'x' }),
      { path: 'figures.0.indicator', code: 'indicator.unknown' },
    ],
    ['a field that nobody knows', withFigure({ valu: 3 }), { path: 'figures.0.valu', code: 'field.unknown' }],
    ['an end before the start', backwards(), { path: 'periodEnd', code: 'period.end_before_start' }],
  ])('is refused with its field: %s', async (_, body, fault) => {
    expect(await refusalOf(await POST(post(body)))).toEqual([400, 'input.invalid', [fault]]);
  });

  it('is refused for a moment that has not come yet', async () => {
    const fields = [{ path: 'periodEnd', code: 'period.in_future' }];
    const body = { ...reportOf(1), periodEnd: '2026-03-12' };
    expect(await refusalOf(await POST(post(body)))).toEqual([422, 'period.in_future', fields]);
  });

  it('takes "not known" for what it is, never for 0', async () => {
    const answer = await POST(post(reportOf(null)));
    expect(answer.status).toBe(201);
    const { update } = await answer.json();
    expect(await api.database.db.figure.findFirst({ where: { updateNumber: update } })).toMatchObject({ value: null });
  });

  it.each([
    ['2 MB of JSON', post({ text: 'x'.repeat(2 * 1024 * 1024) }), [413, 'body.too_large']],
    ['broken JSON', post('{"kind": "report",'), [400, 'json.broken']],
    ['JSON that is not UTF-8', brokenText(), [400, 'json.broken']],
    ['JSON nested without end', post('['.repeat(100_000) + ']'.repeat(100_000)), [400, 'json.too_deep']],
    ['JSON whose text only looks nested', post({ kind: '[\\"['.repeat(100) }), unknownKind()],
    ['another type of content', post(reportOf(1), { 'content-type': 'text/plain' }), [415, 'media.unsupported']],
    ['no key', post(reportOf(1), { 'idempotency-key': '' }), [400, 'intent.missing']],
    ['a key that is none', post(reportOf(1), { 'idempotency-key': 'short' }), [400, 'intent.invalid']],
    ['no session', post(reportOf(1), { authorization: '' }), [401, 'session.missing']],
    ['a token that nobody knows', post(reportOf(1), { authorization: 'Bearer stolen' }), [401, 'session.missing']],
    ['the wrong role', post(reportOf(1), { authorization: 'Bearer viewer' }), [403, 'role.missing']],
    ['a cookie without an Origin', byCookie({}), [403, 'origin.foreign']],
    ['a cookie from another site', byCookie({ origin: 'https://evil.example' }), [403, 'origin.foreign']],
  ])('is refused: %s', async (_, request, expected) => {
    const before = await api.log.head('wall');
    expect(await refusalOf(await POST(request))).toEqual(expected);
    expect(await api.log.head('wall')).toEqual(before);
  });

  it('is no reason to refuse a cookie from our own page', async () => {
    expect((await POST(byCookie({ origin: ORIGIN }))).status).toBe(201);
  });

  it('repeats the first answer for a repeated key, and refuses another body', async () => {
    const headers = { 'idempotency-key': 'one-and-the-same' };
    const first = await POST(post(reportOf(7), headers));
    const again = await POST(post(reportOf(7), headers));
    expect([again.status, await again.text()]).toEqual([first.status, await first.text()]);
    expect(await refusalOf(await POST(post(reportOf(8), headers)))).toEqual([422, 'intent.reused']);
  });

  it.each([
    ['indicator=rainfall', 'indicator', 'query.value'],
    ['place=KH99', 'place', 'query.value'],
    ['from=yesterday', 'from', 'query.value'],
    ['limit=0', 'limit', 'query.value'],
    ['limit=501', 'limit', 'query.value'],
    ['cursor=%00', 'cursor', 'query.value'],
    ['indicater=displaced_total', 'indicater', 'query.unknown'],
    ['place=KH&place=KH01', 'place', 'query.repeated'],
  ])('is refused in a query: %s', async (query, path, code) => {
    const answer = await getFigures(get(`/api/v1/figures?${query}`));
    expect(await refusalOf(answer)).toEqual([400, 'query.invalid', [{ path, code }]]);
  });

  it('is refused to strangers on every read', async () => {
    const none = (path: string) => get(path, {});
    const params = Promise.resolve({ number: '1', stream: 'wall' });
    const answers = await Promise.all([
      getBoard(none('/api/v1/board')),
      getFigures(none('/api/v1/figures')),
      getUpdates(none('/api/v1/updates')),
      getUpdate(none('/api/v1/updates/1'), { params }),
      getStream(none('/api/v1/streams/wall?after=0'), { params }),
    ]);
    for (const answer of answers) expect(await refusalOf(answer)).toEqual([401, 'session.missing']);
  });

  it.each(['0', '-1', '1.5', 'x', '4000000000', '999'])('finds no update %s', async (number) => {
    const answer = await getUpdate(get(`/api/v1/updates/${number}`), { params: Promise.resolve({ number }) });
    expect(await refusalOf(answer)).toEqual([404, 'update.unknown']);
  });

  it('is told as JSON also where there is nothing', async () => {
    expect(await refusalOf(await refuseUnknown())).toEqual([404, 'path.unknown']);
  });

  it('never shows the words of a fault, only its reference', async () => {
    const answer = await getFigures(poisoned());
    expect(await answer.json()).toEqual({ error: { code: 'fault', reference: 'ref-1' } });
    expect([answer.status, api.faults.splice(0)]).toEqual([500, [new Error('secret')]]);
  });
});

/** A request whose address cannot be read when the route asks for it the first time. */
function poisoned(): Request {
  const request = get('/api/v1/figures');
  let asked = 0;
  return new Proxy(request, {
    get(target, name) {
      asked += name === 'url' ? 1 : 0;
      if (name === 'url' && asked === 1) throw new Error('secret');
      return Reflect.get(target, name, target);
    },
  });
}

function unknownKind() {
  return [400, 'input.invalid', [{ path: 'kind', code: 'kind.unknown' }]];
}

function byCookie(headers: Record<string, string>): Request {
  return post(reportOf(1), { authorization: '', cookie: 'session=editor', ...headers });
}

function brokenText(): Request {
  const headers = {
    authorization: 'Bearer editor',
    'content-type': 'application/json',
    'idempotency-key': 'key-12345',
  };
  return new Request(`${ORIGIN}/api/v1/updates`, { method: 'POST', headers, body: new Uint8Array([0x22, 0xff, 0x22]) });
}
