/**
 * Asks the system not to put the screen to sleep. A browser takes it back whenever the page is hidden, so it is asked for again.
 * There is none on plain HTTP, and a system may refuse: the settings of the system remain the first means (docs/displays.md).
 */
export function keepAwake(): () => void {
  if (!('wakeLock' in navigator)) return () => undefined;
  let held: WakeLockSentinel | null = null;
  let isStopped = false;
  const ask = async () => {
    if (document.visibilityState !== 'visible' || (held && !held.released)) return;
    held = await navigator.wakeLock.request('screen').catch(() => null);
    if (isStopped) await held?.release();
  };
  const look = () => void ask();
  look();
  document.addEventListener('visibilitychange', look);
  return () => {
    isStopped = true;
    document.removeEventListener('visibilitychange', look);
    void held?.release();
  };
}
