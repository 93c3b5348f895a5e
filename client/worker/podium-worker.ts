// The service worker of podiums, and of nothing else: other pages of a briefing are only from the server.
import { PODIUM_KEEPER } from '@/client/kept/worker-message';
import { keepPages } from './keep-pages';

keepPages(PODIUM_KEEPER, /^\/briefings\/[^/]+\/podium$/);
