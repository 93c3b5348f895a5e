import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export const CLIENT = { clientId: 'board', clientSecret: 'a secret of the provider' };

/** The person whom the provider names. */
export type Identity = { sub: string; email: string; email_verified: boolean; name: string };

export type OidcProvider = { issuer: string; identity: Identity; stop(): Promise<void> };

type Asked = { challenge: string; nonce: string | null };

/** A small identity provider: code flow with PKCE, signed ID tokens. Every sign-in is the person of `identity`. */
export async function startOidcProvider(identity: Identity): Promise<OidcProvider> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const codes = new Map<string, Asked>();
  const provider = { issuer: '', identity };
  const server = createServer((request, response) => void answer(request, response));

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', provider.issuer);
    if (url.pathname === '/authorize') return authorize(url, response);
    if (url.pathname === '/token') return token(new URLSearchParams(await text(request)), request, response);
    if (url.pathname === '/jwks') return toJson(response, { keys: [publicKey(key)] });
    return toJson(response, discovery(provider.issuer));
  }

  function authorize({ searchParams: asked }: URL, response: ServerResponse): void {
    const code = randomUUID();
    codes.set(code, { challenge: asked.get('code_challenge') ?? '', nonce: asked.get('nonce') });
    const back = new URL(asked.get('redirect_uri') ?? '');
    back.searchParams.set('code', code);
    back.searchParams.set('state', asked.get('state') ?? '');
    response.writeHead(302, { Location: back.href }).end();
  }

  function token(body: URLSearchParams, request: IncomingMessage, response: ServerResponse): void {
    const asked = codes.get(body.get('code') ?? '');
    codes.delete(body.get('code') ?? '');
    const proven = createHash('sha256')
      .update(body.get('code_verifier') ?? '')
      .digest('base64url');
    if (!asked || asked.challenge !== proven || !isClient(body, request)) {
      toJson(response, { error: 'invalid_grant' }, 400);
      return;
    }
    const now = Math.floor(Date.now() / 1000);
    const claims = { ...provider.identity, iss: provider.issuer, aud: CLIENT.clientId, iat: now, exp: now + 300 };
    const idToken = signed({ ...claims, ...(asked.nonce && { nonce: asked.nonce }) }, key);
    toJson(response, {
      access_token: 'access-token-of-the-provider',
      token_type: 'Bearer',
      expires_in: 300,
      id_token: idToken,
    });
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  provider.issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return Object.assign(provider, { stop });
}

function discovery(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
  };
}

/** The client may identify itself in the header or in the body. */
function isClient(body: URLSearchParams, { headers }: IncomingMessage): boolean {
  const basic = Buffer.from((headers.authorization ?? '').replace(/^Basic /, ''), 'base64').toString();
  const given =
    basic === ''
      ? `${body.get('client_id')}:${body.get('client_secret')}`
      : decodeURIComponent(basic.replaceAll('+', ' '));
  return given === `${CLIENT.clientId}:${CLIENT.clientSecret}`;
}

function publicKey(key: string) {
  return { ...createPublicKey(createPrivateKey(key)).export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' };
}

function signed(claims: object, key: string): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const head = `${part({ alg: 'RS256', kid: 'one', typ: 'JWT' })}.${part(claims)}`;
  return `${head}.${sign('RSA-SHA256', Buffer.from(head), key).toString('base64url')}`;
}

function toJson(response: ServerResponse, value: object, status = 200): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));
}
