import type { Alarm } from '@/domain/protocol/alarms';
import type { Position } from '@/domain/protocol/frames';
import type { PublicSettings } from '@/domain/settings';
import type { Style } from '@/domain/wording/language';
import type { Display } from './display';

/** What the lite wall's page tells its script: where the page stands in the stream, and the words that the script says. */
export type LitePage = Position & {
  hash: string;
  /** Server time of the page, ms. */
  now: number;
  release: string;
  wording: Style;
  freshness: PublicSettings['freshness'];
  words: LiteWords;
  /** The paired screen that this page belongs to; null: it belongs to none. */
  screen: LiteScreen | null;
};

/** What a lite wall knows of the screen that it stands on. */
type LiteScreen = Pick<Display, 'name'> & Pick<Display['settings'], 'playlist'>;

/** A page without the board. */
export type LiteEmptyPage = { why: LiteEmptyReason; release: string };
/** `pairing`: the screen asks to be paired, also where it could read without that. */
export type LiteEmptyReason = 'closed' | 'pairing' | 'damaged' | 'away';

export type LiteWords = Record<
  'seconds' | 'notConfirmed' | 'lostTitle' | 'lostText' | 'noticeCount' | 'noticeLost' | 'closedTitle' | 'closedText',
  string
> & {
  state: Record<'connecting' | 'live' | 'doubtful' | 'lost' | 'revoked', string>;
  alarms: Record<Alarm, string>;
};
