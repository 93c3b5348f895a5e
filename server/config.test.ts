import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigFault, loadConfig } from './config';
import { USUAL_LIMITS } from './limits/settings';

const emptyDir = () => mkdtempSync(join(tmpdir(), 'config-'));

describe('settings', () => {
  it('need nothing', () => {
    const dataDir = emptyDir();
    expect(loadConfig({ DATA_DIR: dataDir })).toEqual({
      port: 3000,
      host: null,
      listens: true,
      nodeLimits: USUAL_LIMITS,
      chromium: null,
      wordKhmerFont: 'Khmer OS Battambang',
      dataDir,
      databaseUrl: `file:${dataDir}/board.db`,
      publicUrl: 'http://localhost:3000',
      publicUrlSet: false,
      trustedProxies: [],
      authSecret: readFileSync(join(dataDir, 'auth-secret'), 'utf8'),
      boardsOpen: false,
      logLevel: 'info',
      metricsToken: null,
      oidc: null,
    });
  });

  it('take a provider of identities whole or not at all', () => {
    const env = { DATA_DIR: emptyDir(), OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'board' };
    expect(caught(() => loadConfig(env)).message).toContain('OIDC_CLIENT_SECRET is missing');
    const { oidc } = loadConfig({ ...env, OIDC_CLIENT_SECRET: 'secret' });
    expect(oidc).toEqual({ issuer: 'https://id.example', clientId: 'board', clientSecret: 'secret' });
  });

  it('name every fault at once and print no value', () => {
    const wrong = { PORT: '70000', DATABASE_URL: 'mysql://u:hunter2@h/d', BOARDS: 'all', AUTH_SECRET: 'short' };
    const fault = caught(() => loadConfig(wrong));
    expect(fault.faults.map((text) => text.split(' ')[0])).toEqual(['PORT', 'DATABASE_URL', 'AUTH_SECRET', 'BOARDS']);
    expect(fault.message).not.toContain('hunter2');
  });

  it.each(['https://host/briefing', 'http://host/?a=b', 'https://host/#x', 'https://me@host'])(
    'refuse an address that pages cannot stand at: %s',
    (PUBLIC_URL) => {
      const { faults } = caught(() => loadConfig({ DATA_DIR: emptyDir(), PUBLIC_URL }));
      expect(faults).toEqual(['PUBLIC_URL must end after the name or port: the pages cannot stand below a path']);
    },
  );

  it('name the proxies that are believed, each an address or a network', () => {
    const env = (TRUSTED_PROXIES: string) => ({ DATA_DIR: emptyDir(), TRUSTED_PROXIES });
    expect(loadConfig(env('127.0.0.1, ::1 10.0.0.0/8')).trustedProxies).toEqual(['127.0.0.1', '::1', '10.0.0.0/8']);
    for (const wrong of ['10.0.0.0/33', 'nginx', '*'])
      expect(caught(() => loadConfig(env(wrong))).message).toContain('TRUSTED_PROXIES must be addresses');
  });

  it('keep one secret for this directory, readable by its owner only', () => {
    const env = { DATA_DIR: emptyDir() };
    const { authSecret, dataDir } = loadConfig(env);
    expect(authSecret.length).toBeGreaterThanOrEqual(43);
    expect(loadConfig(env).authSecret).toBe(authSecret);
    expect(statSync(join(dataDir, 'auth-secret')).mode & 0o777).toBe(0o600);
    expect(readdirSync(dataDir)).toEqual(['auth-secret']);
  });

  it('take what the caller fixes before what the environment says', () => {
    const env = { DATA_DIR: emptyDir(), BOARDS: 'signed_in', PORT: '' };
    const config = loadConfig(env, { BOARDS: 'open', PUBLIC_URL: 'https://board.example/' });
    expect(config).toMatchObject({ boardsOpen: true, publicUrl: 'https://board.example', port: 3000 });
  });
});

function caught(work: () => unknown): ConfigFault {
  try {
    work();
  } catch (error) {
    if (error instanceof ConfigFault) return error;
  }
  throw new Error('expected a ConfigFault');
}
