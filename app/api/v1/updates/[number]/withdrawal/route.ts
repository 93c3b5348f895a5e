import { write } from '@/app/api/http';
import { readNumber } from '@/app/api/v1/updates/reading';

export const dynamic = 'force-dynamic';

type Place = { params: Promise<{ number: string }> };

export function POST(request: Request, { params }: Place): Promise<Response> {
  return write(request, 'update.withdraw', async (command, { verbs }) =>
    verbs.withdrawUpdate({ ...command, number: readNumber((await params).number) }),
  );
}
