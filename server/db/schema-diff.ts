import { join } from 'node:path';
import { NO_FILTERS, withSchemaEngine } from './schema-engine';

/** `before` null = an empty database; `scratch` is a directory for the database that the engine insists on. */
export type SchemaDiff = { before: string | null; after: string; scratch: string };

/** The SQL that leads from one data model to another, for the provider that they name; empty when there is none. */
export async function diffSchemas({ before, after, scratch }: SchemaDiff): Promise<string> {
  const target = { url: `file:${join(scratch, 'scratch.db')}`, engine: 'sqlite' as const, schema: after };
  return withSchemaEngine(target, async (engine) => {
    const { stdout } = await engine.diff({
      from: before === null ? { tag: 'empty' } : toModel(before),
      to: toModel(after),
      script: true,
      exitCode: null,
      filters: NO_FILTERS,
    });
    const sql = stdout?.trim() ?? '';
    return sql === '' || sql === '-- This is an empty migration.' ? '' : `${sql}\n`;
  });
}

function toModel(content: string) {
  return { tag: 'schemaDatamodel' as const, files: [{ path: 'schema.prisma', content }] };
}
