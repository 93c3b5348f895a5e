import type { CSSProperties, ReactNode } from 'react';
import { KhmerText } from '@/components/ui/khmer-text';
import { widthOf } from '@/domain/charts/plot-layout';

/** Bold letters and digits are a little wider than the estimate. */
const BOLD = 1.12;

type Props = {
  text: string;
  /** Its role: how large it is where there is room, and how small it may become (wall.css). */
  size: 'title' | 'label' | 'figure' | 'meta';
  as?: 'h2' | 'h3' | 'p';
  lang?: 'km' | 'en';
  /** What stands before the text, as wide as one letter. */
  mark?: ReactNode;
  /** What stands behind it, as wide as one letter. */
  after?: ReactNode;
};

/** A line that never breaks: it is as large as its role allows and as the room does. At its least size it may break after all. */
export function OneLine({ text, size, as: Tag = 'p', lang, mark, after }: Props) {
  const style = { '--w': (widthOf(text) + (mark ? 1.4 : 0) + (after ? 1.4 : 0)) * BOLD } as CSSProperties;
  return (
    <div className="wall-fit">
      <Tag className={`wall-fit-line wall-fit-${size}`} style={style} lang={lang}>
        {mark ? <>{mark} </> : null}
        <KhmerText text={text} />
        {after ? <> {after}</> : null}
      </Tag>
    </div>
  );
}
