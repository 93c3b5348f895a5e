import { randomBytes } from 'node:crypto';

/** A new one for every request: without it nobody can run a script on our pages. */
export function newNonce(): string {
  return randomBytes(16).toString('base64');
}

/**
 * What our pages may load and do: nothing from other sites, and no script without the nonce of this request. `style=`
 * attributes stay allowed because charts and headless widgets need them; development tools need `eval`.
 */
export function contentPolicy(nonce: string, { dev }: { dev: boolean }): string {
  const scripts = `'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`;
  return [
    `default-src 'self'`,
    `script-src ${scripts}`,
    `style-src 'self' 'nonce-${nonce}'`,
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `worker-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}

/** For answers that are not pages, such as the files of reports. If a browser shows one by mistake, it can do nothing. */
export const ANSWERS_POLICY =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";
