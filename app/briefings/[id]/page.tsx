import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { askerOf } from '@/app/asker';
import { requireRoom } from '@/app/room';
import { BriefingPage } from '@/components/briefing/page/briefing-page';
import { RecordDamaged } from '@/components/page/record-damaged';
import { type ChangeBrief, changeBrief } from '@/domain/brief/change-brief';
import type { Snapshot } from '@/domain/protocol/frames';
import { server } from '@/server/context';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Briefing');
  return { title: t('title') };
}

export default async function Briefing({ params }: PageProps<'/briefings/[id]'>) {
  const { id } = await params;
  const may = await requireRoom(`/briefings/${encodeURIComponent(id)}`);
  const { views, now, permission } = server();
  // The board first: what is written meanwhile is in the view already, and the page asks again.
  const snapshot = await views.snapshot();
  if (snapshot === null) return <RecordDamaged />;
  const view = await views.briefing(id);
  if ('ok' in view) notFound();
  const mayFreeze = permission(await askerOf(await headers(), 'briefing.freeze'), 'briefing.freeze') === 'allowed';
  const [brief, editions] = await Promise.all([loadBrief(view.briefing.content.since, snapshot), views.editionsOf(id)]);
  return <BriefingPage key={id} {...{ view, brief, editions, may, mayFreeze, snapshot }} serverNow={now()} />;
}

/** Null: no moment was named. */
async function loadBrief(
  since: string | null,
  { board }: Snapshot,
): Promise<{ since: string; lines: ChangeBrief } | null> {
  if (since === null) return null;
  const past = await server().views.past.board({ at: Date.parse(since), mode: 'then' });
  return { since, lines: changeBrief(past.board, board) };
}
