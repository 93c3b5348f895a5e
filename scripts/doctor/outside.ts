// The server as others reach it: beside us, and through PUBLIC_URL with whatever proxy stands there.
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { Manager } from 'socket.io-client';
import type { Config } from '@/server/config';
import { type Diagnosis, look, ok, Unanswered, wrong } from './diagnosis';

const WITHIN_MS = 10_000;

type Readiness = { ready: boolean; release: string; checks: { name: string; ok: boolean; detail?: string }[] };

/** @throws a short error that says why nothing came. */
async function askReady(origin: string): Promise<Readiness> {
  const answer = await reach(`${origin}/readyz`);
  const text = await answer.text();
  try {
    return JSON.parse(text) as Readiness;
  } catch {
    throw new Unanswered(`${origin} answers ${answer.status}, and not as this server.`);
  }
}

function reach(url: string): Promise<Response> {
  return fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(WITHIN_MS) }).catch((error: unknown) => {
    throw new Unanswered(`${new URL(url).origin} does not answer: ${reasonOf(error)}.`);
  });
}

/** `fetch` hides the code of the connection in its cause. */
function reasonOf(error: unknown): string {
  const { cause, name, code } = error as { cause?: { code?: string }; name?: string; code?: string };
  return cause?.code ?? code ?? name ?? 'unknown';
}

function localOf({ host, port }: Config): string {
  const name = host === null || host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${isIP(name) === 6 ? `[${name}]` : name}:${port}`;
}

export async function checkRunning(config: Config): Promise<Diagnosis> {
  const { ready, checks, release } = await askReady(localOf(config));
  const bad = checks.filter((check) => !check.ok).map(({ name, detail }) => `${name} (${detail ?? 'bad'})`);
  if (!ready)
    return wrong(`The server runs and says: ${bad.join(', ')}.`, 'docs/operations.md: is the server healthy.');
  const built = builtRelease();
  if (built !== null && built !== release)
    return look(`Build ${release} runs, and ${built} is on the disk.`, 'Restart the server.');
  return ok(`The server runs build ${release}, and each of its parts is well.`);
}

function builtRelease(): string | null {
  try {
    return readFileSync('.next/BUILD_ID', 'utf8').trim();
  } catch {
    return null;
  }
}

export async function checkAddress(config: Config): Promise<Diagnosis> {
  const { publicUrl } = config;
  if (!config.publicUrlSet) return look('PUBLIC_URL is not set.', 'Set it to the address that people use.');
  const through = await askReady(publicUrl);
  const here = await askReady(localOf(config)).catch(() => null);
  if (here && here.release !== through.release)
    return look(
      `${publicUrl} answers with build ${through.release}, this node has ${here.release}.`,
      'Bring all nodes to one build, or correct the proxy.',
    );
  return ok(`${publicUrl} leads to this build.`);
}

/** Opens a real socket as a browser does, with the site of its page. Who may read boards is another question. */
export function checkSockets({ publicUrl }: Config): Promise<Diagnosis> {
  const manager = new Manager(publicUrl, {
    ...{ transports: ['websocket'], reconnection: false, autoConnect: false, timeout: WITHIN_MS },
    extraHeaders: { origin: publicUrl },
  });
  return new Promise((resolve) => {
    manager.open((error) => {
      manager.engine?.close();
      resolve(error ? NO_SOCKET : ok('A WebSocket through PUBLIC_URL opens.'));
    });
  });
}

const NO_SOCKET = wrong(
  'No WebSocket comes through PUBLIC_URL: screens only ask every few seconds.',
  'Let the proxy pass upgrades on: docs/operations.md has nginx and Caddy. Between two proxies, both have to.',
);

export async function checkProxy({ publicUrl, trustedProxies }: Config): Promise<Diagnosis> {
  const isHere = isLocal(publicUrl);
  const answer = await reach(`${publicUrl}/metrics`);
  if (!isHere && answer.status === 200)
    return wrong(
      'Everybody can read /metrics through PUBLIC_URL.',
      'Set METRICS_TOKEN, or close /metrics in the proxy.',
    );
  if (!isHere && trustedProxies.length === 0)
    return look(
      'TRUSTED_PROXIES is not set.',
      'If a proxy stands before the server, name its address: without it all callers count as one.',
    );
  return ok('Programs outside cannot read /metrics.');
}

function isLocal(publicUrl: string): boolean {
  return /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(publicUrl).hostname);
}
