export type Turns = {
  /** Resolves when it is the caller's turn. Call the result to end the turn. */
  wait(caller: string): Promise<() => void>;
};

export type TurnsOptions = {
  /** How many requests of one caller run at once. */
  most: number;
  /** After this time the next request may begin even if this one has not ended: a slow reader must not hold up others. */
  holdMs: number;
};

type Line = { running: number; waiting: (() => void)[] };

/** The requests of one caller take turns, so that a thousand of them at once do not hold up everybody else. */
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
