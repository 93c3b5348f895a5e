import { useEffect, useRef, useState } from 'react';
import { afterPaint } from '@/client/kept/after-paint';
import { PODIUM_KEEPER, tellWorker } from '@/client/kept/worker-message';
import { type ChangedIds, openPodiumLink, type RoomHeard } from '@/client/podium/podium-link';

/** `isThere`: the server answered last time. `isKept`: the page opens without a server; null: not known yet. */
export type PodiumContact = {
  isThere: boolean;
  isKept: boolean | null;
  line: RoomHeard['line'];
  changed: ChangedIds;
};

type Options = { briefing: string; edition: number; part: string; release: string; changed: ChangedIds };

/** What the podium hears, and whether it can be opened again without a server. */
export function usePodiumLink({ briefing, edition, part, release, changed: drawn }: Options): PodiumContact {
  const [isThere, setThere] = useState(true);
  const [line, setLine] = useState<RoomHeard['line']>(null);
  const [changed, setChanged] = useState(drawn);
  const isKept = useKept(release);
  const shown = useRef(part);
  useEffect(() => {
    shown.current = part;
  }, [part]);
  useEffect(() => {
    const link = openPodiumLink({
      ...{ briefing, edition, onContact: setThere, onChanged: setChanged },
      part: () => shown.current,
      onHeard: (heard) => setLine(heard.line),
    });
    return link.stop;
  }, [briefing, edition]);
  return { isThere, isKept, line, changed };
}

function useKept(release: string): boolean | null {
  const [isKept, setKept] = useState<boolean | null>(null);
  useEffect(() => afterPaint(() => tellWorker({ type: 'painted' }, PODIUM_KEEPER)), []);
  useEffect(() => {
    let isLeft = false;
    void import('@/client/kept/keeping')
      .then(({ keepPodium }) => keepPodium(release))
      .catch(() => false)
      .then((kept) => {
        if (!isLeft) setKept(kept);
      });
    return () => {
      isLeft = true;
    };
  }, [release]);
  return isKept;
}
