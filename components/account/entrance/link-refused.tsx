'use client';

import { Notice } from '@/components/account/notice';
import { type Refused, useRefusalText } from '@/components/account/use-refusal-text';

export function LinkRefused({ refused }: { refused: Refused }) {
  const say = useRefusalText();
  return <Notice>{say(refused)}</Notice>;
}
