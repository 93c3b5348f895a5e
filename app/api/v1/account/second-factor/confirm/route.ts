import { writeOwn } from '@/app/api/v1/account/own';

export const dynamic = 'force-dynamic';

/** The session gets a new name, so the answer brings its new cookies. */
export async function POST(request: Request): Promise<Response> {
  let renewed: string[] = [];
  const response = await writeOwn(request, async (account, command) => {
    const { outcome, cookies } = await account.confirmSecondFactor(command);
    renewed = cookies;
    return outcome;
  });
  for (const cookie of renewed) response.headers.append('Set-Cookie', cookie);
  return response;
}
