'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import type { ReactNode } from 'react';
import { withoutPreferences } from './preference';

/** Its buttons are named `locale` or `theme`. The server stores the choice and redirects to this page. */
export function PreferenceForm({ children }: { children: ReactNode }) {
  const back = withoutPreferences(usePathname(), useSearchParams().toString());
  return (
    <form method="post" action="/preference" className="flex">
      <input type="hidden" name="back" value={back} />
      {children}
    </form>
  );
}
