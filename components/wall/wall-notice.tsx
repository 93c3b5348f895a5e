'use client';

import { useNoticeWords } from '@/components/figures/use-notice-words';
import { Shape } from '@/components/ui/shape';
import { useLanguage } from '@/components/ui/shell';
import type { BoardNotice } from '@/domain/board/board';
import { noticeLabel } from '@/domain/wording/mending';

/** Stands in the ticker's place until it ends. */
export function WallNotice({ notice }: { notice: BoardNotice }) {
  const language = useLanguage();
  const { text, told } = useNoticeWords()(notice);
  const { priority } = notice;
  return (
    <div className={`wall-notice ${priority === 'high' ? 'wall-notice-high' : ''}`} role="status">
      <Shape name="warning" />
      <strong>{noticeLabel(priority, language)}</strong>
      <span lang={told} className="wall-notice-text">
        {text}
      </span>
    </div>
  );
}
