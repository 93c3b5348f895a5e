// Preloaded into a server of a test: SIGUSR2 sets its machine's clock ahead by a day, and the next one sets it back.
const DAY_MS = 86_400_000;
const now = Date.now;
let ahead = 0;
Date.now = () => now() + ahead;
process.on('SIGUSR2', () => {
  ahead = DAY_MS - ahead;
});
