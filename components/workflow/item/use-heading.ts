'use client';

import { type RefObject, useEffect, useRef } from 'react';

/** The item whose page a form opens; its page takes this once. */
let handedIn: string | null = null;

/** The page of this item comes after an act, not after a link. */
export function expectItem(id: string): void {
  handedIn = id;
}

/** The heading has the focus when a form has been left for it: what had the focus before is gone. */
export function useHeading(id: string, isEditing: boolean): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const wasEditing = useRef(isEditing);
  useEffect(() => {
    const isAfterAct = wasEditing.current ? !isEditing : handedIn === id;
    wasEditing.current = isEditing;
    if (!isAfterAct) return;
    handedIn = null;
    heading.current?.focus();
  }, [id, isEditing]);
  return heading;
}
