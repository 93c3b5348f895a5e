'use client';

import { usePathname, useSearchParams } from 'next/navigation';

/** The address of this page from the root, with all that it asks. */
export function useAddress(): string {
  const [path, asked] = [usePathname(), useSearchParams().toString()];
  return asked === '' ? path : `${path}?${asked}`;
}
