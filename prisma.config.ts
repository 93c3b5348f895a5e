import { defineConfig } from 'prisma/config';

// `prisma generate` needs the path of a downloaded engine, but never runs it. So any executable works, without a network.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: process.env.PRISMA_SCHEMA ?? 'prisma/schema.prisma' });
