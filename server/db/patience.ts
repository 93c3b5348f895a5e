/** A database that is silent, rather than gone, makes everybody wait until the driver gives up: that long for each page. */
export type Patience = {
  /** What was found; `otherwise` when it fails so, or nothing has come for a while. Null from it: there is nothing else. */
  find<T>(ask: () => Promise<T>, otherwise: (error: unknown) => T | null): Promise<T>;
};

const PATIENCE_MS = 1_000;

/** `otherwise` gets the error, or undefined for silence. Once one waits in vain, those who come meanwhile do not wait. */
export function createPatience(patienceMs = PATIENCE_MS): Patience {
  let silent = 0;
  /** True once it has been silent for too long. */
  const isSilent = async (asked: Promise<unknown>) => {
    const heard = asked.then(
      () => false,
      () => false,
    );
    if (!(await waitFor(heard, patienceMs))) return false;
    silent += 1;
    void heard.then(() => (silent -= 1));
    return true;
  };
  return {
    async find(ask, otherwise) {
      const instead = silent > 0 ? otherwise(undefined) : null;
      if (instead !== null) return instead;
      const asked = ask();
      const other = (await isSilent(asked)) ? otherwise(undefined) : null;
      return other ?? asked.catch((error: unknown) => orThrow(otherwise(error), error));
    },
  };
}

function orThrow<T>(other: T | null, error: unknown): T {
  if (other === null) throw error;
  return other;
}

/** What it says, or true when it takes longer. */
async function waitFor(heard: Promise<boolean>, ms: number): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(true), ms);
  });
  const said = await Promise.race([heard, over]);
  clearTimeout(timer);
  return said;
}
