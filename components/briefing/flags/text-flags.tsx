'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { TextSession } from '@/client/briefing/text-session';
import { afterAct, type TextAct } from '@/components/briefing/flags/flag-acts';
import { FlagList } from '@/components/briefing/flags/flag-list';
import type { FlagGroup } from '@/components/briefing/flags/group-flags';
import { Button } from '@/components/ui/button';
import type { Explanation } from '@/domain/briefing/briefing';
import type { Flag } from '@/domain/briefing/flags';
import type { SpokenTexts } from '@/domain/briefing/spoken-text';

/** A text that numbers and figures are looked at in: a speech, or the answer to a question. */
export type FlaggedContent = { explained: Explanation[] };
type Props<C extends FlaggedContent> = {
  flags: readonly Flag[];
  session: TextSession<C>;
  textsOf(content: C): SpokenTexts;
  withTexts(content: C, texts: SpokenTexts): C;
  /** `take`: only new figures are taken. */
  mayAct: 'all' | 'take' | 'none';
};

const SAID = { take: 'took', keep: 'kept', drop: 'dropped', explain: 'told' } as const;

/** The marks of a text with their acts. Each is saved at once, and can be undone until the next one. */
export function TextFlags<C extends FlaggedContent>({ flags, session, textsOf, withTexts, mayAct }: Props<C>) {
  const t = useTranslations('Briefing.flags');
  const [last, setLast] = useState<{ did: keyof typeof SAID; before: C } | null>(null);
  const change = (did: keyof typeof SAID, content: C) => {
    setLast({ did, before: session.view().content });
    put(content);
  };
  const put = (content: C) => {
    session.put(content);
    void session.flush();
  };
  const undo = () => {
    if (last) put(last.before);
    setLast(null);
  };
  const onAct = (group: FlagGroup, act: TextAct) => {
    const { content } = session.view();
    change(act, withTexts(content, afterAct(textsOf(content), group, act)));
  };
  const onExplain = (number: number, words: string) => {
    const { content } = session.view();
    change('explain', { ...content, explained: [...content.explained, { number, words }] });
  };
  return (
    <FlagList flags={flags} acts={mayAct === 'none' ? null : { onAct, onExplain, onlyTake: mayAct === 'take' }}>
      <p role="status" className="flags-done">
        {last ? (
          <>
            {t(SAID[last.did])}{' '}
            <Button className="button-small" onClick={undo}>
              {t('undo')}
            </Button>
          </>
        ) : null}
      </p>
    </FlagList>
  );
}
