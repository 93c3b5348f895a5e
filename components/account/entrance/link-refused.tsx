'use client';

import { Notice } from '@/components/ui/forms/notice';
import { type RefusedAnswer, useRefusalText } from '@/components/ui/forms/use-refusal-text';

export function LinkRefused({ refused }: { refused: RefusedAnswer }) {
  const say = useRefusalText();
  return <Notice>{say(refused)}</Notice>;
}
