import { describe, expect, it } from 'vitest';
import { GET as getFigures } from '@/app/api/v1/figures/route';
import { GET as getUpdate } from '@/app/api/v1/updates/[number]/route';
import { MAX_PRINTED } from '@/domain/figures';
import { get, serveApi } from '@/tests/support/api';
import { ENGINES, onDatabase } from '@/tests/support/databases';
import { EDITOR, figureOf, reportOf } from '@/tests/support/reports';

const WORDS = 'ជនភៀសសឹកចំនួន ១១.១១១ នាក់ នៅក្នុងជំរំ';

describe.each(ENGINES)('the words of a figure, and who says it, on %s', (engine) => {
  const api = onDatabase(engine, serveApi);
  const post = (figure: object) =>
    api.verbs.publishUpdate({
      actor: EDITOR,
      key: crypto.randomUUID(),
      input: { ...reportOf(11_111), figures: [{ ...figureOf(11_111), ...figure }, figureOf(22_222)] },
    });

  it('stay with it in the log, in its update and among all figures; where nobody kept any there are none', async () => {
    const posted = await post({ asPrinted: WORDS, source: 'NCDM' });
    if (!posted.ok) throw new Error(posted.code);
    const { update: number } = posted.value;
    const one = await getUpdate(get(`/api/v1/updates/${number}`), { params: Promise.resolve({ number: `${number}` }) });
    const own = await one.json();
    expect(own.figures).toMatchObject([{ asPrinted: WORDS, source: 'NCDM' }, { source: 'MOI' }]);
    expect(own.figures[1]).not.toHaveProperty('asPrinted');
    const { figures } = await (await getFigures(get('/api/v1/figures'))).json();
    expect(figures).toMatchObject([{ asPrinted: WORDS, source: 'NCDM', value: 11_111 }, { value: 22_222 }]);
    expect(figures[1]).not.toHaveProperty('asPrinted');
    expect(await api.log.verifyChain('wall')).toMatchObject({ ok: true });
  });

  it('are refused when they are too long, by their field', async () => {
    const refused = await post({ asPrinted: 'x'.repeat(MAX_PRINTED + 1) });
    expect(refused).toMatchObject({ ok: false, status: 400, fields: [{ path: 'figures.0.asPrinted' }] });
  });
});
