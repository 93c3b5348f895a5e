import { isIP } from 'node:net';
import { connect } from 'node:tls';
import { DAY_MS } from '@/domain/when';
import type { Config } from '@/server/config';
import { type Diagnosis, look, ok, Unanswered, wrong } from './diagnosis';

/** `refusal`: why a browser would not accept it. */
type Certificate = { validTo: string; refusal: string | null };

const RENEW = 'Renew it, and see why nobody did: screens stop when it ends.';

export function judgeCertificate({ validTo, refusal }: Certificate, now: number): Diagnosis {
  const days = Math.floor((Date.parse(validTo) - now) / DAY_MS);
  if (days < 0) return wrong(`The certificate ended on ${validTo}.`, RENEW);
  if (refusal)
    return wrong(
      `Browsers refuse the certificate: ${refusal}.`,
      'Use one of an authority that the screens know, with the name of PUBLIC_URL.',
    );
  const found = `The certificate is good for ${days} days.`;
  return days < 21 ? look(found, RENEW) : ok(found);
}

export async function checkCertificate({ publicUrl }: Config): Promise<Diagnosis> {
  const { protocol, hostname, port } = new URL(publicUrl);
  if (protocol !== 'https:')
    return look(
      'PUBLIC_URL is plain http: anybody on the network can read and change it.',
      'Put a proxy with https before it.',
    );
  return judgeCertificate(await readCertificate(hostname, Number(port || 443)), Date.now());
}

const WITHIN_MS = 10_000;

function readCertificate(host: string, port: number): Promise<Certificate> {
  const name = isIP(host) === 0 ? { servername: host } : {};
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, ...name, rejectUnauthorized: false, timeout: WITHIN_MS });
    const fail = (reason: string) => {
      socket.destroy();
      reject(new Unanswered(`No TLS on ${host}:${port}: ${reason}.`));
    };
    socket.once('error', (error: NodeJS.ErrnoException) => fail(error.code ?? 'no answer'));
    socket.once('timeout', () => fail('no answer'));
    socket.once('secureConnect', () => {
      const refusal = socket.authorized ? null : String(socket.authorizationError);
      resolve({ validTo: socket.getPeerCertificate().valid_to, refusal });
      socket.destroy();
    });
  });
}
