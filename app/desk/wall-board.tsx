import type { ReactNode } from 'react';
import { WallBoardProvider } from '@/components/form/composer/wall-board';
import type { UpdateKind } from '@/domain/updates';
import en from '@/messages/en.json';
import km from '@/messages/km.json';
import { server } from '@/server/context';

/** Shows the present board beside the form of a report. Other forms do not ask for it. */
export async function WithWallBoard({ kind, children }: { kind: UpdateKind; children: ReactNode }) {
  if (kind !== 'report') return children;
  const { views, now } = server();
  const snapshot = await views.snapshot();
  if (snapshot === null) return children;
  const messages = { km: ofScreens(km), en: ofScreens(en) };
  return <WallBoardProvider value={{ snapshot, serverNow: now(), messages }}>{children}</WallBoardProvider>;
}

/** Only what a preview of the screens shows. */
function ofScreens({ Wall, Board, Updates }: typeof en) {
  return { Wall, Board, Updates };
}
