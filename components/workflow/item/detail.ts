import type { CorrectUpdate } from '@/domain/entries/correct-update';
import { toContent } from '@/domain/entries/decide-publish';
import type { PublishUpdate } from '@/domain/entries/publish-update';
import type { DeskItem } from '@/domain/item';
import type { Bilingual, ReasonClass, UpdateContent } from '@/domain/updates';

/** One version that was handed in: exactly what its release carries out. Times are ISO instants. */
export type SubmittedRevision = {
  revision: number;
  content: Record<string, unknown>;
  submittedAt: string;
  refusal: { at: string; words: string } | null;
};

/** A draft in full, as `GET /api/v1/drafts/:id` gives it. `content` is what was typed. */
export type DraftDetail = {
  item: DeskItem;
  content: Record<string, unknown>;
  revisions: SubmittedRevision[];
  /** The files that it came in. */
  originals: { id: string; name: string }[];
};

export type Reason = { class: ReasonClass; words: Bilingual };

/** What a revision would put on the screens, and why where it corrects something. */
export type Proposal = { content: UpdateContent; reason: Reason | null };

/** Figures that are new to an update have no line yet; these stand for none that any update has. */
const NEW_LINES = 100_000;

/** The server has parsed it before it kept it. */
export function toProposal({ task }: DeskItem, { content }: SubmittedRevision): Proposal {
  if (task === 'publish') return { content: toContent(content as PublishUpdate), reason: null };
  const { update, reason } = content as CorrectUpdate;
  if (update.kind !== 'report') return { content: toContent(update), reason };
  const bare = toContent({ ...update, figures: update.figures.map(({ line: _, ...figure }) => figure) });
  if (bare.kind !== 'report') return { content: bare, reason };
  const figures = bare.figures.map((figure, index) => ({
    ...figure,
    line: update.figures[index]?.line ?? NEW_LINES + index,
  }));
  return { content: { ...bare, figures }, reason };
}
