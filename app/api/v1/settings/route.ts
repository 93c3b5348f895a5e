import { answer, toJson, write } from '@/app/api/http';

export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return answer(request, 'settings.manage', async ({ server: { views } }) => {
    const { version, settings } = await views.settings();
    return toJson({ version, public: settings, private: await views.privateSettings() }, 200);
  });
}

export function PATCH(request: Request): Promise<Response> {
  return write(request, 'settings.manage', (command, { verbs }) => verbs.changeSettings(command));
}
