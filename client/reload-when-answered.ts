const LOOK_MS = { least: 4_000, more: 4_000 };

/** Whether the server can draw this page now. It asks the server, never a copy. */
export async function isAnswered(): Promise<boolean> {
  const answer = await fetch(window.location.href, { method: 'HEAD', cache: 'no-store' }).catch(() => null);
  return answer?.ok === true;
}

/**
 * Loads the page again as soon as the server can draw it: nobody stands beside a wall to press a button. Each screen asks at
 * its own pace. Returns what stops it.
 */
export function reloadWhenAnswered(): () => void {
  const look = async () => {
    if (await isAnswered()) window.location.reload();
  };
  const looking = setInterval(() => void look(), LOOK_MS.least + LOOK_MS.more * Math.random());
  return () => clearInterval(looking);
}
