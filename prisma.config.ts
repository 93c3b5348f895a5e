import { defineConfig } from 'prisma/config';

// `prisma generate` asks for a downloaded engine that it never runs; any executable satisfies it offline.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: process.env.PRISMA_SCHEMA ?? 'prisma/schema.prisma' });
