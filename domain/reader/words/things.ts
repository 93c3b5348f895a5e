import { wordFinder } from '@/domain/reader/text/scan';
import { DAMAGE_THINGS } from './things-damage';
import { PEOPLE_THINGS } from './things-people';
import { SERVICE_THINGS } from './things-services';

/** What is counted, as the text names it. Which indicator it becomes depends on the verb. */
export const findThings = wordFinder([...PEOPLE_THINGS, ...SERVICE_THINGS, ...DAMAGE_THINGS]);
