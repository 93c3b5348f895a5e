const LOOK_MS = { least: 4_000, more: 4_000 };

/**
 * Loads the page again as soon as the server can draw it: nobody stands beside a wall to press a button. Each screen asks at
 * its own pace. Returns what stops it.
 */
export function reloadWhenAnswered(): () => void {
  const look = async () => {
    const answer = await fetch(window.location.href, { method: 'HEAD', cache: 'no-store' }).catch(() => null);
    if (answer?.ok) window.location.reload();
  };
  const looking = setInterval(() => void look(), LOOK_MS.least + LOOK_MS.more * Math.random());
  return () => clearInterval(looking);
}
