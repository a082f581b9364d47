/** The time on the platform's side, in milliseconds since 1970. */
export interface Clock {
  now(): number;
  /** Acts once when so many milliseconds have passed; gives what calls it off. */
  after(ms: number, act: () => void): () => void;
}

/** A clock that goes with the real time and can be put forward. */
export interface TestClock extends Clock {
  /** Lets so many milliseconds pass at once: what was due in them happens, in its order. */
  advance(ms: number): void;
  /** Calls everything off. */
  stop(): void;
}

interface Alarm {
  readonly at: number;
  readonly act: () => void;
  timer: NodeJS.Timeout;
}

export function createClock(): TestClock {
  const start = Date.now() - performance.now();
  const alarms = new Set<Alarm>();
  let skipped = 0;

  const now = (): number => start + performance.now() + skipped;

  function ring(alarm: Alarm): void {
    if (!alarms.delete(alarm)) return;
    clearTimeout(alarm.timer);
    alarm.act();
  }

  return {
    now,
    after(ms, act) {
      const alarm: Alarm = { at: now() + ms, act, timer: setTimeout(() => ring(alarm), ms) };
      alarms.add(alarm);
      return () => {
        clearTimeout(alarm.timer);
        alarms.delete(alarm);
      };
    },
    advance(ms) {
      skipped += ms;
      const due = [...alarms].filter(({ at }) => at <= now()).sort((one, other) => one.at - other.at);
      for (const alarm of due) ring(alarm);
      for (const alarm of alarms) {
        clearTimeout(alarm.timer);
        alarm.timer = setTimeout(() => ring(alarm), alarm.at - now());
      }
    },
    stop() {
      for (const alarm of alarms) clearTimeout(alarm.timer);
      alarms.clear();
    },
  };
}
