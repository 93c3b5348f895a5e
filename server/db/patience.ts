/** When the database does not answer, each page waits until the driver gives up. This keeps that wait short. */
export type Patience = {
  /** @returns what `ask` found, or what `otherwise` gives when `ask` fails or is late. Null from `otherwise`: no substitute. */
  find<T>(ask: () => Promise<T>, otherwise: (error: unknown) => T | null): Promise<T>;
};

const PATIENCE_MS = 1_000;

/** `otherwise` gets the error, or undefined when there is no answer. While one question is late, the next ones do not wait. */
export function createPatience(patienceMs = PATIENCE_MS): Patience {
  let late = 0;
  /** True when the answer has not come in time. */
  const isLate = async (asked: Promise<unknown>) => {
    const answered = asked.then(
      () => false,
      () => false,
    );
    if (!(await isSlower(answered, patienceMs))) return false;
    late += 1;
    void answered.then(() => (late -= 1));
    return true;
  };
  return {
    async find(ask, otherwise) {
      const instead = late > 0 ? otherwise(undefined) : null;
      if (instead !== null) return instead;
      const asked = ask();
      const other = (await isLate(asked)) ? otherwise(undefined) : null;
      return other ?? asked.catch((error: unknown) => orThrow(otherwise(error), error));
    },
  };
}

function orThrow<T>(other: T | null, error: unknown): T {
  if (other === null) throw error;
  return other;
}

/** True when there is no answer after `ms`. */
async function isSlower(answered: Promise<boolean>, ms: number): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<true>((resolve) => {
    timer = setTimeout(() => resolve(true), ms);
  });
  const slower = await Promise.race([answered, timeout]);
  clearTimeout(timer);
  return slower;
}
