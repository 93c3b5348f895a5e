import type { ReactNode } from 'react';
import { WallBoardProvider } from '@/components/composer/wall-board';
import type { UpdateKind } from '@/domain/updates';
import { server } from '@/server/context';

/** Puts what stands on the screens beside the form of a report; other forms do not ask for it. */
export async function WithWallBoard({ kind, children }: { kind: UpdateKind; children: ReactNode }) {
  if (kind !== 'report') return children;
  const { views, now } = server();
  return (
    <WallBoardProvider value={{ snapshot: await views.snapshot(), serverNow: now() }}>{children}</WallBoardProvider>
  );
}
