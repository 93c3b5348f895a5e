import { answer, toJson, toResponse } from '@/app/api/http';

export const dynamic = 'force-dynamic';

type Place = { params: Promise<{ number: string }> };

export function GET(request: Request, { params }: Place): Promise<Response> {
  return answer(request, 'board.read', async ({ server }) => {
    const { number } = await params;
    const update = /^[1-9]\d{0,8}$/.test(number) ? await server.views.update(Number(number)) : null;
    return update ? toJson(update, 200) : toResponse({ ok: false, status: 404, code: 'update.unknown' });
  });
}
