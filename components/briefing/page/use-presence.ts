'use client';

import { useEffect, useRef, useState } from 'react';
import { call, newKey } from '@/client/api';
import { onWake } from '@/client/live-environment';
import type { BriefingData } from '@/components/briefing/parts/view-types';

export type PersonHere = { name: string; part: string | null };
type Versions = { briefing: number; speeches: Record<string, number> };
type Answer = { people: PersonHere[]; versions: Versions };

const EVERY_MS = 3_000;
const NOBODY: readonly PersonHere[] = [];

type Options = { view: BriefingData; onNewer(): void };

/** Tells in which part of the briefing this page is, and learns who else is where, and that something was saved elsewhere. */
export function usePresence({ view, onNewer }: Options): readonly PersonHere[] {
  const [people, setPeople] = useState(NOBODY);
  const now = useRef({ view, onNewer });
  now.current = { view, onNewer };
  const part = useRef<string | null>(null);
  useEffect(() => onPart((name) => Object.assign(part, { current: name })), []);
  const { id } = view.briefing;
  useEffect(() => {
    const page = newKey();
    let isOver = false;
    const ask = async () => {
      const answer = await sendPresence(id, { page, part: part.current });
      if (answer === null || isOver) return;
      setPeople(answer.people);
      if (isNewer(answer.versions, now.current.view)) now.current.onNewer();
    };
    const timer = setInterval(() => void ask(), EVERY_MS);
    const stopListening = onWake(() => void ask());
    void ask();
    return () => {
      isOver = true;
      clearInterval(timer);
      stopListening();
    };
  }, [id]);
  return people;
}

async function sendPresence(id: string, sign: { page: string; part: string | null }): Promise<Answer | null> {
  const reply = await call(`/api/v1/briefings/${id}/presence`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(sign),
  });
  return reply?.ok ? (reply.body as Answer) : null;
}

/** Something was saved, begun or removed since the page was read. */
function isNewer(versions: Versions, { briefing, speeches }: BriefingData): boolean {
  const known = Object.fromEntries(speeches.map(({ id, version }) => [id, version]));
  const ids = new Set([...Object.keys(versions.speeches), ...Object.keys(known)]);
  return versions.briefing > briefing.version || [...ids].some((id) => versions.speeches[id] !== known[id]);
}

/** The part that the cursor went to. Returns the function that stops listening. */
function onPart(listener: (name: string) => void): () => void {
  const look = ({ target }: FocusEvent) => {
    const within = target instanceof Element ? target.closest<HTMLElement>('[data-part]') : null;
    if (within?.dataset.part) listener(within.dataset.part);
  };
  document.addEventListener('focusin', look);
  return () => document.removeEventListener('focusin', look);
}
