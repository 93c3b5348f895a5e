import { toUnknownPath, write } from '@/app/api/http';
import { ACTS, isQuestionAct } from '@/app/api/v1/questions/acts';

export const dynamic = 'force-dynamic';

export async function POST(
  request: Request,
  { params }: RouteContext<'/api/v1/questions/[id]/[act]'>,
): Promise<Response> {
  const { id, act } = await params;
  if (!isQuestionAct(act)) return toUnknownPath();
  return write(request, ACTS[act], (command, { verbs }) => verbs[`${act}Question`]({ ...command, id }));
}
