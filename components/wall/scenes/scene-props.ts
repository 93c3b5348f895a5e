import type { Board } from '@/domain/board/board';
import type { ContentOf } from '@/domain/scenes/contents';
import type { SceneName } from '@/domain/scenes/scenes';

/** What every scene is drawn from. */
export type SceneProps<S extends SceneName> = { board: Board; content: ContentOf<S> };
