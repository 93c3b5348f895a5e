import { useEffect, useState } from 'react';
import { openPodiumLink, type RoomHeard } from '@/client/podium/podium-link';

/** Who stands where, and the line that is on the podium. Null until the server has answered. */
export function useRoom(briefing: string): RoomHeard | null {
  const [heard, setHeard] = useState<RoomHeard | null>(null);
  useEffect(() => {
    const link = openPodiumLink({ briefing, edition: null, part: () => 'aide', onHeard: setHeard });
    return link.stop;
  }, [briefing]);
  return heard;
}
