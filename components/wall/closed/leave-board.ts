/** How often a wall asks whether it may come back, or whether the server is there to draw it anew. */
export const ASK_EVERY_MS = 10_000;

/**
 * Leaves the page with everything that it holds (C6): the browser drops the document and its memory, and the server draws what
 * may be seen now. Without a server a reload would end on the browser's own page, so this waits for it.
 */
export async function leaveBoard(): Promise<boolean> {
  try {
    const { status } = await fetch('/livez', { cache: 'no-store' });
    if (status !== 200) return false;
    window.location.reload();
    return true;
  } catch {
    return false;
  }
}

/** Whether this screen may read the board again. */
export async function mayComeBack(): Promise<boolean> {
  try {
    const { status } = await fetch('/api/v1/streams/wall?after=0', { cache: 'no-store' });
    return status !== 401 && status !== 403;
  } catch {
    return false;
  }
}
