export type EnrolmentKey = { secret: string; qr: { size: number; path: string }; backupCodes: string[] };

type Answer = Record<string, unknown>;

/** Our own server sends these answers, so a success always has this shape. */
export function readEnrolment(answer: Answer): EnrolmentKey {
  const { secret, qr } = answer;
  return { secret: String(secret), qr: qr as EnrolmentKey['qr'], backupCodes: readCodes(answer) };
}

export function readCodes({ backupCodes }: Answer): string[] {
  return Array.isArray(backupCodes) ? backupCodes.map(String) : [];
}
