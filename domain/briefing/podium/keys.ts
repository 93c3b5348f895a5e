/** What a key does at the podium. */
export type PodiumAct = 'next' | 'back' | 'first' | 'last' | 'blank' | 'language' | 'theme' | 'search' | 'close';

/** By what the key means, on any layout: a remote control is a keyboard with Page up, Page down, and B or a full stop. */
const BY_KEY: Record<string, PodiumAct> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'back',
  ArrowUp: 'back',
  PageUp: 'back',
  Home: 'first',
  End: 'last',
  '.': 'blank',
  '/': 'search',
  Escape: 'close',
};

/** By where the key is: on a Khmer layout these keys write other letters. */
const BY_PLACE: Record<string, PodiumAct> = { KeyB: 'blank', KeyT: 'language', KeyD: 'theme', Slash: 'search' };

type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Null: the key is not ours. With Ctrl and its like it is the browser's. */
export function podiumAct({ key, code, ctrlKey, metaKey, altKey }: KeyPress): PodiumAct | null {
  if (ctrlKey || metaKey || altKey) return null;
  return BY_KEY[key] ?? BY_PLACE[code] ?? null;
}

/** Shorter than this a finger has not swiped, but pressed. */
const SWIPE_PX = 48;

/** What a finger asked that went from one point to another: only sideways is a swipe. */
export function swipeAct(dx: number, dy: number): PodiumAct | null {
  if (Math.abs(dx) < SWIPE_PX || Math.abs(dx) < 2 * Math.abs(dy)) return null;
  return dx < 0 ? 'next' : 'back';
}
