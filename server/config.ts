import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { readNetworks } from './caller/networks';
import { makePrivateFolder } from './db/private-folder';
import { LimitVariables, type NodeLimits, toNodeLimits } from './limits/settings';

/** Nothing that we start may phone home: a ministry's server has no connection to the internet, and should need none. */
const QUIET = { NEXT_TELEMETRY_DISABLED: '1', CHECKPOINT_DISABLE: '1', BETTER_AUTH_TELEMETRY: '0' };
for (const [name, value] of Object.entries(QUIET)) process.env[name] ??= value;

export type Environment = Record<string, string | undefined>;

export type Config = {
  port: number;
  /** Null: all addresses of the machine, IPv6 and IPv4, or only IPv4 where there is no IPv6. */
  host: string | null;
  /** An absolute path. Everything that is stored outside a database server is below it. */
  dataDir: string;
  /** `file:…` (SQLite) or `postgresql://…`. */
  databaseUrl: string;
  /** False: entries of other nodes are only polled for (N1). */
  listens: boolean;
  /** Has no slash at the end. */
  publicUrl: string;
  /** False: the environment did not give an address, and `publicUrl` works on this machine only. */
  publicUrlSet: boolean;
  /** Addresses and networks of trusted proxies: we believe them when they say for whom they speak. */
  trustedProxies: readonly string[];
  authSecret: string;
  /** True: people read boards without a sign-in. */
  boardsOpen: boolean;
  logLevel: (typeof LOG_LEVELS)[number];
  /** Who shows it may read `/metrics`; null: only programs on this machine. */
  metricsToken: string | null;
  /** How many pages and sockets one caller may use on this node. */
  nodeLimits: NodeLimits;
  /** A Chromium on this machine that makes PDFs; null: none, and people print by their own browser. */
  chromium: string | null;
  /** The font that Word files name for Khmer. */
  wordKhmerFont: string;
  /** The ministry's own identity provider; null: people sign in by password only. */
  oidc: { issuer: string; clientId: string; clientSecret: string } | null;
};

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const DATABASE = /^(file:|postgres(ql)?:\/\/)/;

const Variables = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a whole number')
    .transform(Number)
    .refine((port) => port <= 65_535, 'must be at most 65535')
    .default(3000),
  HOST: z.string().optional(),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z.string().regex(DATABASE, 'must begin with file: or postgresql://').optional(),
  DATABASE_LISTEN: z.enum(['on', 'off'], 'must be on or off').default('on'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address with http:// or https://' })
    .refine(isWholeName, 'must end after the name or port: the pages cannot stand below a path')
    .optional(),
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter(Boolean))
    .refine((texts) => readNetworks(texts) !== null, 'must be addresses or networks like 10.0.0.0/8, with commas'),
  AUTH_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  BOARDS: z.enum(['open', 'signed_in'], 'must be open or signed_in').default('signed_in'),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
  CHROMIUM_PATH: z.string().refine(existsSync, 'must be the path of a program that is there').optional(),
  WORD_KHMER_FONT: z.string().max(60, 'must be the name of a font').default('Khmer OS Battambang'),
  OIDC_ISSUER: z.url({ protocol: /^https?$/, error: 'must be an address with http:// or https://' }).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  METRICS_TOKEN: z
    .string()
    .min(16, 'must have at least 16 characters')
    .regex(/^\S+$/, 'must have no spaces')
    .optional(),
  ...LimitVariables,
});
type Variables = z.infer<typeof Variables>;

/** The environment cannot be used. The message names every wrong variable, and never a value. */
export class ConfigFault extends Error {
  readonly faults: string[];

  constructor(faults: string[]) {
    super(`The settings are wrong.\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.faults = faults;
  }
}

/**
 * Reads the settings; `overrides` replace the environment. It has one effect: without AUTH_SECRET, a secret is made once and
 * stored in DATA_DIR.
 * @throws ConfigFault
 */
export function loadConfig(env: Environment = process.env, overrides: Environment = {}): Config {
  const read = Variables.safeParse(withoutEmpty({ ...env, ...overrides }));
  if (!read.success)
    throw new ConfigFault(read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`));
  const { PORT, HOST, DATABASE_URL, DATABASE_LISTEN, PUBLIC_URL, AUTH_SECRET, BOARDS, LOG_LEVEL } = read.data;
  const dataDir = resolve(read.data.DATA_DIR);
  const oidc = toOidc(read.data);
  return {
    port: PORT,
    host: HOST ?? null,
    dataDir,
    databaseUrl: DATABASE_URL ?? `file:${join(dataDir, 'board.db')}`,
    listens: DATABASE_LISTEN === 'on',
    publicUrl: (PUBLIC_URL ?? `http://localhost:${PORT}`).replace(/\/+$/, ''),
    publicUrlSet: PUBLIC_URL !== undefined,
    trustedProxies: read.data.TRUSTED_PROXIES,
    authSecret: AUTH_SECRET ?? keptSecret(dataDir),
    boardsOpen: BOARDS === 'open',
    logLevel: LOG_LEVEL,
    metricsToken: read.data.METRICS_TOKEN ?? null,
    nodeLimits: toNodeLimits(read.data),
    chromium: read.data.CHROMIUM_PATH ?? null,
    wordKhmerFont: read.data.WORD_KHMER_FONT,
    oidc,
  };
}

/** Another rule refuses a text that is not an address. */
function isWholeName(text: string): boolean {
  if (!URL.canParse(text)) return true;
  const { pathname, search, hash, username } = new URL(text);
  return pathname === '/' && `${search}${hash}${username}` === '';
}

const OIDC = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;

/** Either all three are set, or none. */
function toOidc(read: Variables): Config['oidc'] {
  const missing = OIDC.filter((name) => read[name] === undefined);
  if (missing.length === OIDC.length) return null;
  if (missing.length > 0)
    throw new ConfigFault(missing.map((name) => `${name} is missing: the three OIDC_… belong together`));
  const { OIDC_ISSUER: issuer = '', OIDC_CLIENT_ID: clientId = '', OIDC_CLIENT_SECRET: clientSecret = '' } = read;
  return { issuer, clientId, clientSecret };
}

/** `PORT=` in a settings file means "not set". */
function withoutEmpty(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
}

/** Signs sessions; who loses it signs everybody out. */
export const AUTH_SECRET_FILE = 'auth-secret';

function keptSecret(dataDir: string): string {
  const file = join(dataDir, AUTH_SECRET_FILE);
  makePrivateFolder(dataDir);
  if (!existsSync(file)) makeSecret(file);
  return readFileSync(file, 'utf8');
}

/** Writes the whole file or nothing, even if the process is killed. If two processes start at once, one of them makes it. */
function makeSecret(file: string): void {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  } finally {
    rmSync(draft);
  }
}

/** Next and React read NODE_ENV when they load. Their types call it read-only; we set it here. */
export function settleNodeEnv(dev: boolean): void {
  Object.assign(process.env, { NODE_ENV: dev ? 'development' : 'production' });
}
