// Preloaded into a server of a test: its machine's clock stands ahead by CLOCK_AHEAD_MS. Nothing else is faked.
const ahead = Number(process.env.CLOCK_AHEAD_MS ?? 0);
const now = Date.now;
Date.now = () => now() + ahead;
