'use client';

import { Notice } from './notice';
import { useRefusalText } from './use-refusal-text';
import { refusedOf, type SendState } from './use-send';

/** Why the last attempt was refused. Empty when it was not. */
export function RefusedNotice({ sending }: { sending: SendState }) {
  const say = useRefusalText();
  const refused = refusedOf(sending);
  return refused ? <Notice>{say(refused)}</Notice> : null;
}
