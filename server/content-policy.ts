import { randomBytes } from 'node:crypto';

/** A fresh one for every request: who cannot guess it cannot run a script on our pages. */
export function newNonce(): string {
  return randomBytes(16).toString('base64');
}

/**
 * What our pages may load and do: nothing from elsewhere, no script without this request's nonce. `style=` attributes
 * stay allowed, charts and headless widgets are drawn with them; development's own tools need `eval`.
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

/** For what is no page, the files that reports came in among them: shown by mistake, it could do nothing. */
export const ANSWERS_POLICY =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";
