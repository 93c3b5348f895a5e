'use client';

import { useEffect, useRef, useState } from 'react';
import { useWording } from '@/components/ui/wording';
import type { Board } from '@/domain/board/board';
import { newsSentence } from './news';

/** The only polite live region of the page. It says one sentence for each batch of updates, and nothing at first. */
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
