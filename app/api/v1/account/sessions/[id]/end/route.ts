import { writeOwn } from '@/app/api/v1/account/own';

export const dynamic = 'force-dynamic';

type Place = { params: Promise<{ id: string }> };

export function POST(request: Request, { params }: Place): Promise<Response> {
  return writeOwn(request, async (account, command) => account.endSession((await params).id, command));
}
