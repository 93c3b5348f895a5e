import { expect, it } from 'vitest';
import { createAlarms } from './alarms';

it('names each alarm once while it is raised, in the order of importance, and tells of each change once', () => {
  const log: string[] = [];
  const alarms = createAlarms({ onRaise: (alarm) => log.push(`+${alarm}`), onClear: (alarm) => log.push(`-${alarm}`) });
  let changes = 0;
  alarms.listen(() => {
    changes += 1;
  });
  alarms.raise('writes.failing');
  alarms.raise('writes.failing');
  alarms.raise('record.damaged');
  expect(alarms.current()).toEqual(['record.damaged', 'writes.failing']);
  alarms.clear('writes.failing');
  alarms.clear('clock.jumped');
  expect(alarms.current()).toEqual(['record.damaged']);
  expect(log).toEqual(['+writes.failing', '+record.damaged', '-writes.failing']);
  expect(changes).toBe(3);
});
