import { describe, expect, it } from 'vitest';
import { findingSentence } from '@/domain/wording/addup/findings';
import { checkEvent } from './check-event';

const told = (en: string, entered: { places?: string[]; sites?: string[] }) =>
  checkEvent({ text: { km: null, en }, places: [], ...entered }).map((finding) => findingSentence(finding, 'en'));

describe('a count in the words of an event', () => {
  const seven = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

  it('is held against the places entered with it, and said in words', () => {
    expect(told('Observers went to six locations', { sites: seven })).toEqual([
      'The text says “six locations”, but 7 are named.',
    ]);
    expect(told('Observers went to seven locations', { sites: seven })).toEqual([
      'The text says “seven locations” and 7 are named.',
    ]);
    expect(told('Observers made seven visits', { sites: seven.slice(1) })).toEqual([
      'The text says “seven visits”, but 6 are named.',
    ]);
    expect(told('Observers went to three provinces', { places: ['KH22', 'KH2201', 'KH01'] })).toEqual([
      'The text says “three provinces”, but 2 are named.',
    ]);
  });

  it('is not checked where nothing of its kind is entered', () => {
    expect(told('Observers went to two villages', { sites: seven })).toEqual([]);
    expect(told('Observers went to six locations', {})).toEqual([]);
  });
});
