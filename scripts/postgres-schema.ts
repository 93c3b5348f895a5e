/** PostgreSQL's schema is SQLite's text with provider and output replaced. */
export function toPostgresSchema(sqlite: string, output: string): string {
  return sqlite
    .replace('provider = "sqlite"', 'provider = "postgresql"')
    .replace(/output\s+= "[^"]+"/, `output = "${output}"`);
}
