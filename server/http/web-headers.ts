import type { IncomingHttpHeaders } from 'node:http';

/** Converts Node's headers to the form that all code above the socket uses. */
export function toWebHeaders(raw: IncomingHttpHeaders): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(raw)) {
    for (const one of [value ?? []].flat()) headers.append(name, one);
  }
  return headers;
}
