import { toUnknownPath, write } from '@/app/api/http';
import { personActOf } from '@/app/api/v1/people/acts';

export const dynamic = 'force-dynamic';

/** Does one act on a person. */
export async function POST(request: Request, { params }: RouteContext<'/api/v1/people/[id]/[act]'>): Promise<Response> {
  const { id, act: address } = await params;
  const act = personActOf(address);
  if (act === undefined) return toUnknownPath();
  return write(request, 'people.manage', (command, { auth }) => auth.people[act]({ ...command, id }));
}
