// The server of `npm start` and `npm run dev`.
import { parseArgs } from 'node:util';
import { loadConfig } from './config';
import { createFaultReporter, createLogger } from './logger';
import { captureOutput } from './logging/capture-output';
import { plainWordsOf } from './process/plain-words';
import { stopSignal } from './process/stop-signal';
import { startServer } from './start';

/** A stop that takes longer has hung. Whoever runs services kills after ten seconds. */
const STOP_WITHIN_MS = 9_000;

/** For people; what libraries print goes to the log (captureOutput). */
const sayTo = (stream: NodeJS.WriteStream) => stream.write.bind(stream);
const [say, complain] = [sayTo(process.stdout), sayTo(process.stderr)];

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { dev: { type: 'boolean', default: false }, exercise: { type: 'boolean', default: false } },
  });
  const config = loadConfig();
  const logger = createLogger(config.logLevel);
  const reportFault = createFaultReporter(logger);
  if (!values.dev) captureOutput(logger, () => performance.now());
  const running = await startServer({ config, logger, ...values });
  logger.info({ url: config.publicUrl, release: running.server.release }, 'Ready');
  // Who reads the log of a service finds only lines of JSON.
  if (process.stdout.isTTY) say(`Ready: ${config.publicUrl}\n`);

  const stop = () => {
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    running.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        reportFault(error, 'stop');
        process.exit(1);
      },
    );
  };
  void stopSignal().then(stop);
  process.on('unhandledRejection', (error) => reportFault(error, 'unhandled rejection'));
  process.on('uncaughtException', (error) => {
    reportFault(error, 'uncaught exception');
    process.exit(1);
  });
}

/** What a person can put right is one sentence. A fault of ours goes to the log, whatever its level. */
function explain(error: unknown): string {
  const words = plainWordsOf(error);
  if (words !== null) return words;
  const reference = createFaultReporter(createLogger('error'))(error, 'start');
  return `start.fault: the server has a fault of its own and cannot start. The log has it under ${reference}: send that line to those who maintain it.`;
}

try {
  await main();
} catch (error) {
  complain(`${explain(error)}\n`);
  process.exit(1);
}
