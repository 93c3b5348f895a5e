import { mkdtempSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadConfig } from '@/server/config';
import { createLogger } from '@/server/logger';
import { type RunningServer, startServer } from '@/server/start';
import { type TestDatabase, testDatabase } from '@/tests/support/databases';

type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: Buffer };

function ask(url: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}

describe('/wall/lite', () => {
  let database: TestDatabase;
  let running: RunningServer;

  const open = async (boards: 'open' | 'signed_in') => {
    const folder = mkdtempSync(join(tmpdir(), 'lite-'));
    const env = { DATABASE_URL: database.url, DATA_DIR: folder, PORT: '0', HOST: '127.0.0.1', BOARDS: boards };
    running = await startServer({ config: loadConfig({}, env), logger: createLogger('silent'), pages: false });
  };
  const page = async (query = '', headers: Record<string, string> = {}) => {
    const { body } = await ask(`${running.url}/wall/lite${query}`, headers);
    return body.toString();
  };

  beforeEach(async () => {
    database = await testDatabase('sqlite');
  });
  afterEach(async () => {
    await running.stop();
    await database.close();
  });

  it('answers in the language, theme and distance of the address, and takes what it does not know for the usual ones', async () => {
    await open('open');
    expect(await page('?lang=en&theme=light&distance=middle')).toMatch(
      /<html lang="en" data-theme="light">.*--scale:1\.1/s,
    );
    expect(await page('?lang=en&overscan=5')).toMatch(/--scale:0\.9;--cut:0\.05\}/);
    expect(await page('?lang=xx&theme=%27&distance=1e9&overscan=-4')).toMatch(
      /<html lang="km" data-theme="dark">.*--scale:1;--cut:0\}/s,
    );
    expect(await page('', { cookie: 'theme=light; locale=en' })).toMatch(/<html lang="en" data-theme="dark">/);
  });

  it('holds the content policy: each script and style has the nonce of its own request', async () => {
    await open('open');
    const { headers, body } = await ask(`${running.url}/wall/lite`);
    const nonce = /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1] ?? 'none';
    const html = body.toString();
    const scripts = html.match(/<script(?! type="application\/json")[^>]*>/g) ?? [];
    expect(scripts).toHaveLength(2);
    for (const tag of [...scripts, ...(html.match(/<style[^>]*>/g) ?? [])]) expect(tag).toContain(`nonce="${nonce}"`);
    expect(html).not.toMatch(/ style="| on\w+="/);
    expect(headers['cache-control']).toBe('no-store');
  });

  it('says nothing of the board to a screen that may not read it', async () => {
    await open('signed_in');
    const html = await page('?lang=en');
    expect(html).toContain('This screen has no access to the board');
    expect(html).not.toMatch(/data-figure|"seq"|class="scene/);
  });

  it('sends it packed to whom can unpack it, and only the head to whom asks for the head', async () => {
    await open('open');
    const packed = await ask(`${running.url}/wall/lite`, { 'accept-encoding': 'gzip' });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(packed.body).toString()).toContain('</html>');
    expect((await ask(`${running.url}/wall/lite`, {}, 'HEAD')).body).toHaveLength(0);
  });

  it('gives out its own files only', async () => {
    await open('open');
    for (const name of ['..%2f..%2fpackage.json', 'package.json', 'lite.ts', '.js']) {
      expect((await ask(`${running.url}/wall/lite/${name}`)).status, name).toBe(404);
    }
  });
});
