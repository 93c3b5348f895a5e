import type { IncomingMessage, ServerResponse } from 'node:http';
import { toWebHeaders } from '@/server/http/web-headers';
import type { Displays } from './displays';

type Pages = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** `/wall` is in the language and theme that were set up for its screen, whatever the address or a cookie says. */
export function dressScreens(displays: Pick<Displays, 'find'>, pages: Pages): Pages {
  return async (request, response) => {
    if (/^\/wall(?:\?|$)/.test(request.url ?? '')) {
      // While nobody can be looked up, the page says so itself.
      const display = await displays.find(toWebHeaders(request.headers)).catch(() => null);
      if (display) {
        request.headers['x-lang'] = display.settings.language;
        request.headers['x-theme'] = display.settings.theme;
      }
    }
    return pages(request, response);
  };
}
