import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Open pages ask at different moments within this time, so that one report does not bring all of them at once. */
const SPREAD_MS = 2_000;

/** Reads the page again when the live board has entries that the page was not rendered with. */
export function useReload(rendered: number, live: number): void {
  const router = useRouter();
  useEffect(() => {
    if (live <= rendered) return;
    const timer = setTimeout(() => router.refresh(), Math.random() * SPREAD_MS);
    return () => clearTimeout(timer);
  }, [rendered, live, router]);
}
