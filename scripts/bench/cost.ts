import { readdirSync, readFileSync } from 'node:fs';

/** The processor time of a process since its start, in ms, of all its threads: other work of the machine does not count. */
export function cpuMsOf(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`);
  return threads.reduce((sum, thread) => sum + nanosecondsOf(`/proc/${pid}/task/${thread}/schedstat`), 0) / 1e6;
}

/** A thread that has ended since the list was read counts nothing. */
function nanosecondsOf(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8').split(' ')[0]);
  } catch {
    return 0;
  }
}

/** What of the memory of a process stands in RAM, in kB. */
export function memoryKBOf(pid: number): number {
  return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
}

/** A clock that all processes of the machine share, in µs. */
export function microsNow(): number {
  return Number(process.hrtime.bigint() / 1_000n);
}
