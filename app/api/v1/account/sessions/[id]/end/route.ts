import { writeOwn } from '@/app/api/v1/account/own';

export const dynamic = 'force-dynamic';

export function POST(
  request: Request,
  { params }: RouteContext<'/api/v1/account/sessions/[id]/end'>,
): Promise<Response> {
  return writeOwn(request, async (account, command) => account.endSession((await params).id, command));
}
