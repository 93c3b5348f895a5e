import createNextIntlPlugin from 'next-intl/plugin';

// Messages are read into parts when the pages are built, so that no browser has to load the reader of their syntax (8 kB).
const withWords = createNextIntlPlugin({
  requestConfig: './app/i18n.ts',
  experimental: { messages: { path: './messages', format: 'json', locales: 'infer', precompile: true } },
});

/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  // The page for 403 (app/forbidden.tsx).
  experimental: { authInterrupts: true },
  compress: true,
  // `npm run types` checks them, also those of routes: who wants to see the product need not wait for it.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['@libsql/client', 'libsql', 'pg', '@prisma/adapter-libsql', '@prisma/adapter-pg'],
};

export default withWords(config);
