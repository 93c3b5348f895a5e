export type EnrolmentFacts = { secret: string; qr: { size: number; path: string }; backupCodes: string[] };

type Answer = Record<string, unknown>;

/** Of our own server, which sends nothing else with a success. */
export function readEnrolment(answer: Answer): EnrolmentFacts {
  const { secret, qr } = answer;
  return { secret: String(secret), qr: qr as EnrolmentFacts['qr'], backupCodes: readCodes(answer) };
}

export function readCodes({ backupCodes }: Answer): string[] {
  return Array.isArray(backupCodes) ? backupCodes.map(String) : [];
}
