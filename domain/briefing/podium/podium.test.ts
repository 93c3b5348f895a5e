import { describe, expect, it } from 'vitest';
import { podiumAct, swipeAct } from './keys';
import { msFrom, toSpeed, USUAL_SPEED } from './pace';
import type { PodiumAnswer } from './podium';
import { findAnswers } from './search';
import { FIRST_CHOICES, type PodiumState, readChoices, startAt, stepPodium } from './state';

const press = (key: string, code = '', held: Partial<KeyboardEvent> = {}) =>
  podiumAct({ key, code, ctrlKey: false, metaKey: false, altKey: false, ...held });

describe('the keys of the podium', () => {
  it.each([
    ['PageDown', 'next'],
    ['PageUp', 'back'],
    ['ArrowRight', 'next'],
    ['ArrowLeft', 'back'],
    ['.', 'blank'],
    ['/', 'search'],
    ['Escape', 'close'],
  ])('%s: %s, as presenter remotes and keyboards send it', (key, act) => expect(press(key)).toBe(act));

  it('letters work by their place, so that a Khmer layout does the same', () => {
    expect([press('b', 'KeyB'), press('ប', 'KeyB'), press('ត', 'KeyT'), press('ឌ', 'KeyD')]).toEqual([
      'blank',
      'blank',
      'language',
      'theme',
    ]);
  });

  it('leaves the browser its own, and other keys alone', () => {
    expect(press('t', 'KeyT', { ctrlKey: true })).toBeNull();
    expect(press('x', 'KeyX')).toBeNull();
  });

  it('only a finger that goes sideways turns a page', () => {
    expect([swipeAct(-90, 10), swipeAct(90, 10), swipeAct(-90, 80), swipeAct(-20, 0)]).toEqual([
      'next',
      'back',
      null,
      null,
    ]);
  });
});

describe('what is on the screen', () => {
  const begin = startAt(FIRST_CHOICES);
  const PLACES: Record<string, string> = { b: 'KeyB', t: 'KeyT' };
  const stepOf = (state: PodiumState, key: string) => {
    const act = press(key, PLACES[key]);
    return act === null ? state : stepPodium(state, { act, now: 1_000, count: 3 });
  };
  const pressing = (...keys: string[]) => keys.reduce(stepOf, begin);

  it('is one part at a time, and never beyond the ends', () => {
    expect(pressing('PageDown').index).toBe(1);
    expect(pressing('PageDown', 'PageDown', 'PageDown', 'PageDown').index).toBe(2);
    expect(pressing('PageUp').index).toBe(0);
    expect([pressing('End').index, pressing('End', 'Home').index]).toEqual([2, 0]);
  });

  it('begins to count the time with the first page that is turned', () => {
    expect([begin.begun, pressing('PageUp').begun, pressing('PageDown').begun]).toEqual([null, null, 1_000]);
  });

  it('a press on a dark screen lights it and skips nothing', () => {
    expect(pressing('b')).toMatchObject({ blank: true, index: 0 });
    expect(pressing('b', 'PageDown')).toMatchObject({ blank: false, index: 0 });
  });

  it('goes through Khmer, English and both', () => {
    expect([pressing('t').view, pressing('t', 't').view, pressing('t', 't', 't').view]).toEqual(['en', 'both', 'km']);
  });

  it('takes only choices that there are from the browser', () => {
    expect(readChoices('{"view":"both","theme":"light","speed":120,"size":1.5}')).toEqual({
      view: 'both',
      theme: 'light',
      speed: 120,
      size: 1.5,
    });
    for (const broken of [null, 'x', '[]', '{"view":"fr","speed":-1,"size":9,"theme":1}'])
      expect(readChoices(broken)).toEqual(FIRST_CHOICES);
  });
});

describe('the time that is left', () => {
  it('is that of the parts from here on, in the language that is said, or the other where there is no such text', () => {
    const parts = [
      { km: 10, en: 20 },
      { km: 0, en: 30 },
    ];
    const left = (index: number, language: 'km' | 'en', speed = USUAL_SPEED) =>
      msFrom(parts, index, { language, speed });
    expect([left(0, 'km'), left(0, 'en'), left(1, 'en'), left(1, 'en', 200)]).toEqual([40_000, 50_000, 30_000, 15_000]);
  });

  it('a speed stays within what can be set', () => {
    expect([toSpeed(undefined), toSpeed('x'), toSpeed(1), toSpeed(9_999), toSpeed(120)]).toEqual([
      USUAL_SPEED,
      USUAL_SPEED,
      50,
      200,
      120,
    ]);
  });
});

describe('answers are found while standing', () => {
  const answer = (id: string, question: string, [km, en]: [string, string]): PodiumAnswer => ({
    id,
    question: { km: null, en: question },
    pieces: { km: [{ text: km }], en: [{ text: en }] },
    unknown: { km: null, en: null },
    tags: [],
  });
  const answers = [
    answer('a', 'Is the border open?', ['ច្រកទ្វារបិទ', 'The crossing is closed. 159,592 people']),
    answer('b', 'How many people remain in camps?', ['មាន ១៥៩.៥៩២នាក់', 'It is 159,592.']),
  ];
  const found = (query: string) => findAnswers(answers, query).map(({ id }) => id);

  it('in both languages and digit sets; those asked come first', () => {
    expect(found('people')).toEqual(['b', 'a']);
    expect(found('១៥៩៥៩២')).toEqual(['a', 'b']);
    expect(found('ច្រកទ្វារ')).toEqual(['a']);
    expect(found('')).toEqual(['a', 'b']);
    expect(found('weather')).toEqual([]);
  });
});
