'use client';

import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '@/components/ui/shell';
import type { Board } from '@/domain/board/board';
import { newsSentence } from './news';

/** The one polite live region of the page: a sentence a batch of new updates, nothing at first paint. */
export function Announcer({ board }: { board: Board }) {
  const language = useLanguage();
  const before = useRef(board);
  const [sentence, setSentence] = useState('');
  useEffect(() => {
    const news = newsSentence(board, before.current, language);
    before.current = board;
    if (news !== null) setSentence(news);
  }, [board, language]);
  return (
    <p className="sr-only" role="status">
      {sentence}
    </p>
  );
}
