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

/** The papers of editions: each has its style sheet and fonts inside, runs nothing and loads nothing. */
const PAPERS_POLICY = [
  ...["default-src 'none'", "style-src 'unsafe-inline'", 'font-src data:', 'img-src data:', "base-uri 'none'"],
  ...["form-action 'none'", "frame-ancestors 'none'", 'sandbox allow-modals'],
].join('; ');
const PAPERS = /^\/e\/[^/]+\/papers\//;

/** For answers that are not pages, such as the files of reports. If a browser shows one by mistake, it can do nothing. */
const ANSWERS_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

/** What an answer may do, by its address. `page`: the policy of this request's page. */
export function policyFor(path: string, page: string): string {
  if (PAPERS.test(path)) return PAPERS_POLICY;
  return path.startsWith('/api/') ? ANSWERS_POLICY : page;
}
