/** No letter or digit that looks like another one across a room: no 0 O Q, 1 I L, 2 Z, 5 S, 6 G, 8 B, U V. */
const SIGNS = 'ACDEFHJKMNPRTWXY3479';
const LENGTH = 6;

export const PAIRING_MS = 10 * 60_000;

/** `bytes`: random ones, more than the code is long. Null when too few of them can be used; then try again. */
export function toPairingCode(bytes: Uint8Array): string | null {
  // A byte above the last whole row of signs would make the first signs more likely than the others.
  const even = [...bytes].filter((byte) => byte < 256 - (256 % SIGNS.length));
  const code = even.slice(0, LENGTH).map((byte) => SIGNS[byte % SIGNS.length]);
  return code.length === LENGTH ? code.join('') : null;
}

/** Reads a typed code: small letters, spaces and dashes do not matter. Null when it cannot be one. */
export function readPairingCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s\u200b-]/g, '');
  return code.length === LENGTH && [...code].every((sign) => SIGNS.includes(sign)) ? code : null;
}

/** In two halves, because people read and type it so. */
export function spacedCode(code: string): string {
  return `${code.slice(0, LENGTH / 2)} ${code.slice(LENGTH / 2)}`;
}
