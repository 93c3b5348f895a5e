import { EMPTY_BOARD } from '@/domain/board/board';
import { affectedProvinces } from '@/domain/board/provinces/affected';
import type { PlaceCode } from '@/domain/places';
import { server } from '@/server/context';

/** The provinces that the newest report names, which lead in the choice of provinces. */
export async function loadAffected(): Promise<readonly PlaceCode[]> {
  const snapshot = await server().views.snapshot();
  return affectedProvinces(snapshot?.board ?? EMPTY_BOARD);
}
