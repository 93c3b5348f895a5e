'use client';

import { useNoticeWords } from '@/components/figures/use-notice-words';
import { KhmerText } from '@/components/ui/khmer-text';
import { Shape } from '@/components/ui/shape';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import type { Board, BoardNotice } from '@/domain/board/board';
import { openNotices } from '@/domain/board/notices';
import { formatInstant } from '@/domain/wording/dates';
import { sourceLabel } from '@/domain/wording/labels';
import { noticeLabel } from '@/domain/wording/mending';

/** The notices that everybody has to know now. They stand above the figures until they end. */
export function Notices({ board, now }: { board: Pick<Board, 'notices'>; now: number }) {
  const open = openNotices(board, now);
  if (open.length === 0) return null;
  return (
    <ul className="mb-4 grid gap-2">
      {open.map((notice) => (
        <Notice key={notice.number} notice={notice} />
      ))}
    </ul>
  );
}

function Notice({ notice }: { notice: BoardNotice }) {
  const language = useLanguage();
  const wording = useWording();
  const words = useNoticeWords();
  const { text, lang, until } = words(notice);
  const { priority, source } = notice;
  return (
    <li className={`notice ${priority === 'high' ? 'notice-high' : ''}`}>
      <Shape name="warning" />
      <div className="min-w-0">
        <strong className="block">{noticeLabel(priority, language)}</strong>
        <p lang={lang} className="whitespace-pre-line">
          <KhmerText text={text} />
        </p>
        <p className="t-meta">
          <KhmerText
            text={`${sourceLabel(source, language)} · ${formatInstant(Date.parse(notice.recordedAt), wording)} · ${until}`}
          />
        </p>
      </div>
    </li>
  );
}
