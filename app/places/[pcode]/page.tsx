import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireReader } from '@/app/guard';
import { lookUp } from '@/app/look-up';
import { drawAt } from '@/app/past';
import { readLanguage } from '@/app/preferences';
import { PlacePage } from '@/components/lookup/places/place-page';
import { RecordDamaged } from '@/components/page/record-damaged';
import type { Past } from '@/domain/past/past';
import { isPlace, type PlaceCode } from '@/domain/places';
import { placeWithKind } from '@/domain/wording/labels';
import { server } from '@/server/context';

type Props = PageProps<'/places/[pcode]'>;

/** So many events stand on the page of a place; the list of all has the others. */
const EVENTS = '20';
const STATEMENTS = '40';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { pcode } = await params;
  return isPlace(pcode) ? { title: placeWithKind(pcode, await readLanguage()) } : {};
}

export default async function PlaceView({ params, searchParams }: Props) {
  const { pcode } = await params;
  await requireReader(`/places/${pcode}`);
  if (!isPlace(pcode)) notFound();
  return drawAt(await searchParams, (past) => drawPlace(pcode, past));
}

async function drawPlace(place: PlaceCode, past: Past | null) {
  const found = await lookUp({ place }, past);
  if (found === null) return <RecordDamaged />;
  const { history, ...board } = found;
  return <PlacePage place={place} {...history} {...board} {...(await happenedAt(place, past))} />;
}

async function happenedAt(place: PlaceCode, past: Past | null) {
  const { views } = server();
  const wanted = (limit: string) => new URLSearchParams({ place, limit });
  const events = await (past ? views.past.events(past, wanted(EVENTS)) : views.events(wanted(EVENTS)));
  if ('ok' in events) throw new Error(`The events of a place were refused: ${events.code}`);
  const said = await (past ? views.past.statements(past, wanted(STATEMENTS)) : views.statements(wanted(STATEMENTS)));
  if ('ok' in said) throw new Error(`The statements of a place were refused: ${said.code}`);
  return { events: events.events, statements: said.statements };
}
