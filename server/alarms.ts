import { ALARMS, type Alarm } from '@/domain/protocol/alarms';

/** What is wrong with this server now. The log reports it once. `/readyz` and every beacon repeat it, so every screen shows it. */
export type Alarms = {
  /** Does nothing when the alarm is raised already. */
  raise(alarm: Alarm): void;
  clear(alarm: Alarm): void;
  /** In the order of `ALARMS`. */
  current(): readonly Alarm[];
  listen(listener: () => void): void;
};

export type AlarmDeps = { onRaise(alarm: Alarm): void; onClear(alarm: Alarm): void };

export function createAlarms({ onRaise, onClear }: AlarmDeps): Alarms {
  const listeners: (() => void)[] = [];
  let raised: readonly Alarm[] = [];
  const change = (next: readonly Alarm[]) => {
    raised = next;
    for (const listener of listeners) listener();
  };
  return {
    raise(alarm) {
      if (raised.includes(alarm)) return;
      onRaise(alarm);
      change(ALARMS.filter((each) => each === alarm || raised.includes(each)));
    },
    clear(alarm) {
      if (!raised.includes(alarm)) return;
      onClear(alarm);
      change(raised.filter((each) => each !== alarm));
    },
    current: () => raised,
    listen: (listener) => void listeners.push(listener),
  };
}
