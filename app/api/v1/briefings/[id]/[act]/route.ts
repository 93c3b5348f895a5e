import { toUnknownPath, write } from '@/app/api/http';
import { ACTS, isBriefingAct } from '@/app/api/v1/briefings/acts';

export const dynamic = 'force-dynamic';

export async function POST(
  request: Request,
  { params }: RouteContext<'/api/v1/briefings/[id]/[act]'>,
): Promise<Response> {
  const { id, act } = await params;
  if (!isBriefingAct(act)) return toUnknownPath();
  return write(request, ACTS[act], (command, { verbs }) => verbs[`${act}Briefing`]({ ...command, id }));
}
