export type EnrolmentKey = { secret: string; qr: { size: number; path: string }; backupCodes: string[] };

type Answer = Record<string, unknown>;

/** Of our own server, which sends nothing else with a success. */
export function readEnrolment(answer: Answer): EnrolmentKey {
  const { secret, qr } = answer;
  return { secret: String(secret), qr: qr as EnrolmentKey['qr'], backupCodes: readCodes(answer) };
}

export function readCodes({ backupCodes }: Answer): string[] {
  return Array.isArray(backupCodes) ? backupCodes.map(String) : [];
}
