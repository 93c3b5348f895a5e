import { expect, it } from 'vitest';
import type { Unread } from '@/domain/reader/reading';
import { rowOfUnread } from './unread-row';

const left = (quote: string) => ({ start: 7, end: 7 + quote.length, quote, reason: 'no_thing' }) as Unread;

it('takes over the number with its word for ten thousands and its qualifier, and the words themselves', () => {
  const quote = 'សរុបមានជាង ៦៤ម៉ឺននាក់';
  expect(rowOfUnread(left(quote))).toMatchObject({ value: '640,000', qualifier: 'more_than', printed: quote });
});

it('takes over no number where two could be meant', () => {
  expect(rowOfUnread(left('between 12 and 15 schools'))).toMatchObject({ value: '', qualifier: 'exact' });
});
