import type { Flag } from '@/domain/briefing/flags';
import type { SpokenText } from '@/domain/briefing/spoken-text';
import type { ReleasedFigure } from '@/domain/figures';

export type EditorProps = {
  label: string;
  text: SpokenText;
  /** Changes when the text did not come from this field. */
  given: number;
  flags: readonly Flag[];
  isReadOnly?: boolean;
  onType(text: SpokenText): void;
  /** A figure was put into the text; the server has not been asked for it yet. */
  onChosen(figure: ReleasedFigure): void;
};
