/** Why the database cannot be used. `code` is for people who run the server; it contains no data. */
export type DatabaseFaultCode =
  | 'database.address'
  | 'database.pragma'
  | 'schema.newer'
  | 'schema.edited'
  | 'schema.failed'
  | 'schema.busy';

export class DatabaseFault extends Error {
  readonly code: DatabaseFaultCode;

  constructor(code: DatabaseFaultCode, detail: string) {
    super(`${code}: ${detail}`);
    this.code = code;
  }
}
