import { write } from '@/app/api/http';

export const dynamic = 'force-dynamic';

export function POST(request: Request): Promise<Response> {
  return write(request, 'speech.said', (command, { verbs }) => verbs.endDebt(command));
}
