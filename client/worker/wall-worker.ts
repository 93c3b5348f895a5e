// The service worker of the walls, and of nothing else. `/wall/lite` is for browsers without workers.
import { WALL_KEEPER } from '@/client/kept/worker-message';
import { keepPages } from './keep-pages';

keepPages(WALL_KEEPER, /^\/wall(\/(?!lite(\/|$))[^/]+)?$/);
