'use client';

import { useEffect, useRef, useState } from 'react';
import { useWording } from '@/components/ui/wording';
import type { Board } from '@/domain/board/board';
import { newsSentence } from './news';

/** The one polite live region of the page: a sentence a batch of new updates, nothing at first paint. */
export function Announcer({ board }: { board: Board }) {
  const wording = useWording();
  const before = useRef(board);
  const [sentence, setSentence] = useState('');
  useEffect(() => {
    const news = newsSentence(before.current, board, wording);
    before.current = board;
    if (news !== null) setSentence(news);
  }, [board, wording]);
  return (
    <p className="sr-only" role="status">
      {sentence}
    </p>
  );
}
