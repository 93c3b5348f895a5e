import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireReader } from '@/app/guard';
import { lookUp } from '@/app/look-up';
import { readLanguage } from '@/app/preferences';
import { PlacePage } from '@/components/lookup/places/place-page';
import { RecordDamaged } from '@/components/page/record-damaged';
import { isPlace } from '@/domain/places';
import { placeWithKind } from '@/domain/wording/labels';
import { server } from '@/server/context';

type Props = { params: Promise<{ pcode: string }> };

/** So many events stand on the page of a place; the list of all has the others. */
const EVENTS = '20';
const STATEMENTS = '40';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { pcode } = await params;
  return isPlace(pcode) ? { title: placeWithKind(pcode, await readLanguage()) } : {};
}

export default async function PlaceView({ params }: Props) {
  const { pcode } = await params;
  await requireReader(`/places/${pcode}`);
  if (!isPlace(pcode)) notFound();
  const found = await lookUp({ place: pcode });
  if (found === null) return <RecordDamaged />;
  const { views, now } = server();
  const events = await views.events(new URLSearchParams({ place: pcode, limit: EVENTS }));
  if ('ok' in events) throw new Error(`The events of a place were refused: ${events.code}`);
  const said = await views.statements(new URLSearchParams({ place: pcode, limit: STATEMENTS }));
  if ('ok' in said) throw new Error(`The statements of a place were refused: ${said.code}`);
  const { snapshot, history } = found;
  const read = { events: events.events, statements: said.statements, snapshot, serverNow: now() };
  return <PlacePage place={pcode} {...history} {...read} />;
}
