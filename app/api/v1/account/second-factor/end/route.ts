import { writeOwn } from '@/app/api/v1/account/own';

export const dynamic = 'force-dynamic';

export function POST(request: Request): Promise<Response> {
  return writeOwn(request, (account, command) => account.endSecondFactor(command));
}
