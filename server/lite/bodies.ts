import type { Snapshot } from '@/domain/protocol/frames';
import type { Language } from '@/domain/wording/language';
import type { Html } from './html';
import { boardBody, type PageFacts } from './page';

/** So old a body may be: what it says of a moment changes by the minute, and the script counts the ages itself. */
const KEPT_MS = 20_000;

type BodyCopy = { of: string; madeAt: number; body: Html };

/** Makes the body of a board once for all screens that ask for it at the same time: each takes a tenth of a second or more. */
export function createBodies(): (snapshot: Snapshot, language: Language, facts: PageFacts) => Html {
  const kept: { [of in Language]?: BodyCopy } = {};
  return (snapshot, language, facts) => {
    const of = `${snapshot.epoch} ${snapshot.seq}`;
    const known = kept[language];
    if (known?.of === of && Math.abs(facts.now - known.madeAt) < KEPT_MS) return known.body;
    const body = boardBody(snapshot, language, facts);
    kept[language] = { of, madeAt: facts.now, body };
    return body;
  };
}
