import { toUnknownPath, write } from '@/app/api/http';
import { ACTS, isDraftAct } from '@/app/api/v1/drafts/acts';

export const dynamic = 'force-dynamic';

/** Does one act on a draft. */
export async function POST(request: Request, { params }: RouteContext<'/api/v1/drafts/[id]/[act]'>): Promise<Response> {
  const { id, act } = await params;
  if (!isDraftAct(act)) return toUnknownPath();
  return write(request, ACTS[act], (command, { verbs }) => verbs[`${act}Draft`]({ ...command, id }));
}
