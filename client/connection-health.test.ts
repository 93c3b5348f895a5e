import { describe, expect, it } from 'vitest';
import { createServerClock, createStepWatch } from './clock';
import { createConnectionHealth } from './connection-health';

const SERVER = Date.parse('2026-01-14T12:00+07:00');

function setUp() {
  const time = { now: 5_000 };
  const monotonic = () => time.now;
  const clock = createServerClock(SERVER, monotonic);
  return { time, clock, contact: createConnectionHealth(clock, monotonic) };
}

describe('the clock of a page', () => {
  it('[C8] tells the server’s time: what the last frame said, and the monotonic time since', () => {
    const { time, clock } = setUp();
    time.now += 1_500;
    expect(clock.now()).toBe(SERVER + 1_500);
    clock.synchronize(SERVER + 90_000);
    time.now += 10;
    expect(clock.now()).toBe(SERVER + 90_010);
  });
});

describe('the clock of the machine', () => {
  it('[C4] was set, or the machine slept, where its time of day went another way than the monotonic time', () => {
    const time = { calendar: SERVER, monotonic: 0 };
    const steps = createStepWatch(
      () => time.calendar,
      () => time.monotonic,
    );
    const pass = (calendar: number, monotonic = calendar) => {
      time.calendar += calendar;
      time.monotonic += monotonic;
      return steps.hasStepped();
    };
    expect(pass(500)).toBe(false);
    expect(pass(3_600_000)).toBe(false);
    expect(pass(540, 500)).toBe(false);
    expect(pass(8 * 3_600_000, 500)).toBe(true);
    expect(pass(500)).toBe(false);
    expect(pass(-86_400_000, 500)).toBe(true);
    expect(pass(500)).toBe(false);
  });
});

describe('the status of a connection', () => {
  it('[C3] says since when in server time: live from its beginning, else from the last confirmation', () => {
    const { time, contact } = setUp();
    expect(contact.status(false)).toEqual({ status: 'connecting', since: SERVER });
    time.now += 300;
    contact.channelOpened('socket');
    contact.markConfirmed();
    expect(contact.status(false)).toEqual({ status: 'live', since: SERVER + 300 });
    time.now += 4_000;
    contact.markConfirmed();
    expect(contact.status(false)).toEqual({ status: 'live', since: SERVER + 300 });
    time.now += 2_000;
    contact.channelClosed('socket');
    expect(contact.status(false)).toEqual({ status: 'doubtful', since: SERVER + 4_300 });
    time.now += 58_000;
    expect(contact.status(false)).toEqual({ status: 'lost', since: SERVER + 4_300 });
    contact.channelOpened('http');
    contact.markConfirmed();
    expect(contact.status(false)).toEqual({ status: 'live', since: SERVER + 64_300 });
  });

  it('[C4] forgets its confirmation when the page was asleep, and keeps since when', () => {
    const { time, contact } = setUp();
    contact.channelOpened('socket');
    contact.markConfirmed();
    contact.status(false);
    time.now += 1_000;
    contact.markDoubtful();
    expect(contact.status(false)).toEqual({ status: 'doubtful', since: SERVER });
  });

  it('[C10] a page that was kept is lost from its first second, since its confirmation', () => {
    const { contact } = setUp();
    contact.markOld(SERVER - 40_000, 3 * 3_600_000);
    expect(contact.status(false)).toEqual({ status: 'lost', since: SERVER - 40_000 });
  });

  it('gives the same object until the status changes, so that nothing is drawn in vain', () => {
    const { time, contact } = setUp();
    contact.channelOpened('socket');
    contact.markConfirmed();
    const first = contact.status(false);
    time.now += 5_000;
    contact.markContact(SERVER + 5_200);
    contact.markConfirmed();
    expect(contact.status(false)).toBe(first);
    expect(contact.lastContact()).toBe(SERVER + 5_200);
  });

  it('[C6] says why access ended', () => {
    const { contact } = setUp();
    contact.revoked('role.missing');
    expect(contact.status(false)).toMatchObject({ status: 'revoked', reason: 'role.missing' });
  });
});
