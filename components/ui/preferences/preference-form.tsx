'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import type { ReactNode } from 'react';
import { withoutPreferences } from './preference';

/** Buttons in it are named `locale` or `theme`; the server keeps the choice and comes back to this page. */
export function PreferenceForm({ children }: { children: ReactNode }) {
  const back = withoutPreferences(usePathname(), useSearchParams().toString());
  return (
    <form method="post" action="/preference" className="flex">
      <input type="hidden" name="back" value={back} />
      {children}
    </form>
  );
}
