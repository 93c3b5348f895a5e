import { describe, expect, it } from 'vitest';
import { readReport } from '@/domain/reader/read-report';
import { readForm } from './read-form';
import { affectedStatus, statementStatus, takenVia, toEventForm, toStatement, viaStatus } from './taken-facts';
import { emptyForm, type UpdateForm } from './update-form';

const NOW = Date.parse('2026-02-02T09:00+07:00');
const read = (text: string) => readReport(text, { publishedOn: '2026-02-02' }).facts;
const formOf = (own: Partial<UpdateForm> = {}): UpdateForm => ({ ...emptyForm('report'), source: 'MOI', ...own });
const TEXT = `Source: Alpha Times (https://example.org/a/1)

The fighting affected two provinces: Pursat and Koh Kong. In Pursat, deminers held mine awareness sessions.`;

describe('what a text says besides its figures', () => {
  const { via, affected, statements } = read(TEXT);
  const [statement] = statements;
  if (via === null || affected === null || statement === undefined) throw new Error('not read');

  it('is open, then taken', () => {
    const form = formOf();
    expect([viaStatus(form, via), affectedStatus(form, affected), statementStatus(form, statement)]).toEqual([
      'open',
      'open',
      'open',
    ]);
    const taken = formOf({
      ...takenVia(form, via),
      affected: affected.provinces,
      statements: [toStatement(statement)],
    });
    expect([viaStatus(taken, via), affectedStatus(taken, affected), statementStatus(taken, statement)]).toEqual([
      'taken',
      'taken',
      'taken',
    ]);
  });

  it('says that a person typed something else, and keeps what the text does not say', () => {
    expect(viaStatus(formOf({ outlet: 'Beta Times' }), via)).toBe('typed');
    expect(affectedStatus(formOf({ affected: ['KH22'] }), affected)).toBe('typed');
    expect(takenVia({ outlet: 'Beta Times', url: '' }, { ...via, outlet: '' })).toEqual({
      outlet: 'Beta Times',
      url: 'https://example.org/a/1',
    });
  });

  it('keeps the words in their own language, and as printed', () => {
    expect(toStatement(statement)).toMatchObject({ topic: 'mine_awareness', place: 'KH15', textKm: '' });
    expect(toStatement(statement).textEn).toBe(toStatement(statement).printed);
    expect(toStatement({ ...statement, words: 'អំណោយ' })).toMatchObject({ textKm: 'អំណោយ', textEn: '' });
  });
});

describe('an event of a text', () => {
  const eventOf = (text: string) => {
    const { events, via } = read(text);
    const [event] = events;
    if (event === undefined) throw new Error('not read');
    return toEventForm(formOf({ pageDay: '2/2/2026' }), event, via);
  };

  it('is a form that can be handed in, with all that the text says', () => {
    const form = eventOf(
      `${TEXT}\n\nOn 30 and 31 January 2026, Sok Alpha, governor of Pursat province, visited the Wat Alpha camp in Pursat. "The alpha road is open," he said.`,
    );
    expect(readForm(form, NOW)).toMatchObject({
      faults: [],
      content: {
        ...{ kind: 'event', source: 'MOI', eventKind: 'visit', when: '2026-01-30', whenEnd: '2026-01-31' },
        ...{ places: ['KH15'], sites: ['Wat Alpha'] },
        via: { outlet: 'Alpha Times', url: 'https://example.org/a/1', publishedOn: '2026-02-02' },
        actors: [
          {
            ...{ kind: 'person', name: { km: null, en: 'Sok Alpha' } },
            office: { km: null, en: 'governor of Pursat province' },
            quote: { words: { km: null, en: 'The alpha road is open' } },
          },
        ],
      },
    });
  });

  it('says at its field that who acted has no name, and keeps the office', () => {
    const form = eventOf('The governor of Pursat visited a camp.');
    expect(form.actors).toMatchObject([{ nameEn: '', officeEn: 'governor of Pursat' }]);
    expect(readForm(form, NOW).faults).toContainEqual({ path: 'actors.0.nameKm', code: 'actor.unnamed' });
  });
});
