import type { ReactNode } from 'react';
import { Shape } from '@/components/ui/shape';

/** What went wrong, in words and shape. Screen readers announce it at once. */
export function Notice({ children }: { children: ReactNode }) {
  return (
    <div role="alert" className="flex items-baseline gap-2 rounded border-bad border-s-4 bg-surface px-4 py-3">
      <span className="text-bad">
        <Shape name="warning" />
      </span>
      <p>{children}</p>
    </div>
  );
}
