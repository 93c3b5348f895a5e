export type Turns = {
  /** Comes back when it is the caller's turn; what it gives back ends the turn. */
  wait(caller: string): Promise<() => void>;
};

export type TurnsOptions = {
  /** How many of one caller are under way at once. */
  most: number;
  /** After so long the next may begin even if this one has not ended: who reads slowly must not hold up others. */
  holdMs: number;
};

type Line = { running: number; waiting: (() => void)[] };

/** One caller's requests take their turns, so that a thousand of them at once do not stand before everybody else's. */
export function createTurns({ most, holdMs }: TurnsOptions): Turns {
  const lines = new Map<string, Line>();
  const leave = (caller: string, line: Line) => {
    const next = line.waiting.shift();
    if (next) return next();
    line.running -= 1;
    if (line.running === 0) lines.delete(caller);
  };
  const begin = (caller: string, line: Line): (() => void) => {
    let isOver = false;
    const end = () => {
      clearTimeout(timer);
      if (!isOver) leave(caller, line);
      isOver = true;
    };
    const timer = setTimeout(end, holdMs);
    timer.unref();
    return end;
  };
  return {
    async wait(caller) {
      const line = lines.get(caller) ?? { running: 0, waiting: [] };
      lines.set(caller, line);
      if (line.running >= most) await new Promise<void>((resolve) => void line.waiting.push(resolve));
      else line.running += 1;
      return begin(caller, line);
    },
  };
}
