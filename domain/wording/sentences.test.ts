import { describe, expect, it } from 'vitest';
import { SERVICE_KINDS } from '@/domain/indicators';
import { formatList } from './language';
import {
  closedSentence,
  coverageSentence,
  incidentSentence,
  nilSentence,
  ofWhichLabel,
  reopenedSentence,
  sourcesDifferWord,
} from './sentences';

describe('sentences', () => {
  it('let the source speak for an incident', () => {
    const incident = { source: 'MND', outlet: 'Xinhua', title: 'shelling near a village' } as const;
    expect(incidentSentence(incident, 'en')).toBe('Ministry of National Defence reports: shelling near a village');
    expect(incidentSentence(incident, 'km')).toMatch(/^ក្រសួងការពារជាតិ រាយការណ៍ថា៖ /);
  });

  it('let the outlet speak where no source is stated, and say so where there is none', () => {
    const incident = { source: 'NOT-STATED', outlet: 'Xinhua', title: 'a blast' } as const;
    expect(incidentSentence(incident, 'en')).toBe('Xinhua reports: a blast');
    expect(incidentSentence({ ...incident, outlet: null }, 'en')).toBe('Reported, source not stated: a blast');
  });

  it('name the coverage of a sum', () => {
    expect(coverageSentence({ reporting: 3, of: 7 }, 'en')).toBe('3 of 7 provinces reporting');
    expect(coverageSentence({ reporting: 3, of: 7 }, 'km')).toBe('ខេត្ត ៣ ក្នុងចំណោម ៧ បានរាយការណ៍');
  });

  it('say "of" only with a total, and the rest of the number nowhere', () => {
    expect(closedSentence({ kind: 'school', closed: 21, of: 260 }, 'en')).toBe('21 of 260 schools closed');
    expect(closedSentence({ kind: 'school', closed: 21, of: null }, 'en')).toBe('21 schools closed');
    expect(closedSentence({ kind: 'school', closed: 21, of: null, about: true }, 'en')).toBe('about 21 schools closed');
    expect(closedSentence({ kind: 'school', closed: 21, of: null }, 'km')).toBe('សាលារៀន ២១កន្លែង បិទបណ្ដោះអាសន្ន');
  });

  it('have a singular for each kind of service', () => {
    for (const kind of SERVICE_KINDS) {
      const one = closedSentence({ kind, closed: 1, of: null }, 'en');
      const two = closedSentence({ kind, closed: 2, of: null }, 'en');
      expect(one).not.toBe(two.replace('2', '1'));
    }
    expect(closedSentence({ kind: 'health_facility', closed: 1, of: null }, 'en')).toBe(
      '1 hospital or health centre closed',
    );
  });

  it('tell what reopened with the day of its own report', () => {
    const last = { value: 176, qualifier: 'exact', asOf: '2026-01-07' } as const;
    expect(reopenedSentence(last, 'en')).toBe('reopened: last reported 176 on 7 January');
    expect(reopenedSentence(last, 'km')).toBe('បើកដំណើរការឡើងវិញ៖ ១៧៦ តាមរបាយការណ៍ចុងក្រោយថ្ងៃទី៧ មករា');
  });

  it('tell a stated zero as a sentence', () => {
    expect(nilSentence({ indicator: 'damage_in_period', breakdown: null }, 'en')).toBe('No new damage in the period');
    expect(nilSentence({ indicator: 'damage_in_period', breakdown: 'house' }, 'en')).toBe(
      'No new damage to houses in the period',
    );
    expect(nilSentence({ indicator: 'damage_in_period', breakdown: null }, 'km')).toBe(
      'គ្មានការខូចខាតថ្មី ក្នុងរយៈពេលរាយការណ៍',
    );
    expect(nilSentence({ indicator: 'civilian_killed_in_period', breakdown: null }, 'en')).toBe(
      'Civilians killed in the period: none',
    );
    expect(nilSentence({ indicator: 'damage_in_period', breakdown: null, place: 'KH13' }, 'en')).toBe(
      'No new damage in the period, Preah Vihear',
    );
  });

  it('name parts as parts', () => {
    expect(ofWhichLabel('women', 'en')).toBe('of which women');
    expect(ofWhichLabel('children', 'km')).toBe('ក្នុងនោះ កុមារ');
  });

  it('count the sources that differ', () => {
    expect(sourcesDifferWord(2, 'en')).toBe('Two sources');
    expect(sourcesDifferWord(2, 'km')).toBe('ប្រភពពីរ');
    expect(sourcesDifferWord(5, 'km')).toBe('ប្រភព៥');
  });

  it('list with "and"', () => {
    expect(formatList([], 'en')).toBe('');
    expect(formatList(['a'], 'km')).toBe('a');
    expect(formatList(['a', 'b', 'c'], 'en')).toBe('a, b and c');
    expect(formatList(['ស្ត្រី', 'កុមារ'], 'km')).toBe('ស្ត្រី និងកុមារ');
  });
});
