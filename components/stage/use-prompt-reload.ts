import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** An aide's page must know it within two seconds. Few people have one open, so all of them may ask nearly at once. */
const SPREAD_MS = 100;

/** Reads the page again when the live board has entries that the page was not rendered with. */
export function usePromptReload(rendered: number, live: number): void {
  const router = useRouter();
  useEffect(() => {
    if (live <= rendered) return;
    const timer = setTimeout(() => router.refresh(), Math.random() * SPREAD_MS);
    return () => clearTimeout(timer);
  }, [rendered, live, router]);
}
