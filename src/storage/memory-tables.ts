import { createQueue } from "./queue.ts";

/** Rows by key. Rows are replaced, never changed. */
export interface Table<Key, Row> {
  get(key: Key): Row | undefined;
  set(key: Key, row: Row): void;
  delete(key: Key): void;
  values(): Iterable<Row>;
  entries(): Iterable<readonly [Key, Row]>;
}

export interface Tables {
  create<Key, Row>(): Table<Key, Row>;
  /** One after the other; what a work that throws has changed is put back. */
  transaction<T>(work: () => Promise<T>): Promise<T>;
}

export function createTables(): Tables {
  const queue = createQueue(1);
  let undo: (() => void)[] = [];
  return {
    create<Key, Row>(): Table<Key, Row> {
      const rows = new Map<Key, Row>();
      const change = (key: Key, act: () => void): void => {
        const before = rows.get(key);
        undo.push(() => (before === undefined ? rows.delete(key) : rows.set(key, before)));
        act();
      };
      return {
        get: (key) => rows.get(key),
        set: (key, row) => change(key, () => rows.set(key, row)),
        delete: (key) => change(key, () => rows.delete(key)),
        values: () => rows.values(),
        entries: () => rows.entries(),
      };
    },
    transaction: (work) =>
      queue(async () => {
        undo = [];
        try {
          return await work();
        } catch (error) {
          for (const step of undo.reverse()) step();
          throw error;
        } finally {
          undo = [];
        }
      }),
  };
}
