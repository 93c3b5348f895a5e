'use client';

import { Notice } from '@/components/ui/forms/notice';
import { type Refused, useRefusalText } from '@/components/ui/forms/use-refusal-text';

export function LinkRefused({ refused }: { refused: Refused }) {
  const say = useRefusalText();
  return <Notice>{say(refused)}</Notice>;
}
