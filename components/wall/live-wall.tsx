'use client';

import dynamic from 'next/dynamic';
import { type ComponentProps, useEffect, useState } from 'react';
import { SceneBoundary } from './scenes/scene-boundary';
import type { Wall } from './wall';
import { WallWithoutScript } from './wall-without-script';

let isHere = false;

// Next asks for the script with the page only where it sees the import itself.
const LoadedWall = dynamic(() =>
  import('./wall').then((module) => {
    isHere = true;
    return module.Wall;
  }),
);

/** A screen that cannot know says so within this time (C3). */
const LATEST_MS = 15_000;

/**
 * The wall, with its script after the page: the first figures stand in the page as the server drew it, so that nobody waits
 * for the script to read them. Figures whose script does not come are taken away, because nothing would make them older.
 */
export function LiveWall(props: ComponentProps<typeof Wall>) {
  const instead = <WallWithoutScript theme={props.theme} />;
  return useIsMissing() ? (
    instead
  ) : (
    <SceneBoundary instead={instead}>
      <LoadedWall {...props} />
    </SceneBoundary>
  );
}

function useIsMissing(): boolean {
  const [isMissing, setMissing] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setMissing(!isHere), LATEST_MS);
    return () => clearTimeout(timer);
  }, []);
  return isMissing;
}
