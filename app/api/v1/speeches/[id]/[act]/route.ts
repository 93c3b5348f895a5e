import { toUnknownPath, write } from '@/app/api/http';
import { ACTS, isSpeechAct } from '@/app/api/v1/speeches/acts';

export const dynamic = 'force-dynamic';

export async function POST(
  request: Request,
  { params }: RouteContext<'/api/v1/speeches/[id]/[act]'>,
): Promise<Response> {
  const { id, act } = await params;
  if (!isSpeechAct(act)) return toUnknownPath();
  return write(request, ACTS[act], (command, { verbs }) => verbs[`${act}Speech`]({ ...command, id }));
}
