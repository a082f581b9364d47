/**
 * What a test lets go wrong with a request. `handled`: what was asked for was done all the same, only its answer does not come.
 * `slow` answers as it should, so many milliseconds of the clock later.
 */
export type Fault =
  | { readonly kind: "rate-limited"; readonly retryAfter: number }
  | { readonly kind: "status"; readonly status: number; readonly handled?: boolean }
  | { readonly kind: "error"; readonly error: string }
  | { readonly kind: "reset"; readonly handled: boolean }
  | { readonly kind: "slow"; readonly ms: number };

interface FaultOptions {
  /** How often; once unless given. */
  readonly times?: number;
  /** Only for requests like this. */
  readonly when?: (args: Readonly<Record<string, unknown>>) => boolean;
}

export interface Faults {
  /** Lets a method go wrong; `*` is each of them. Gives what calls it off. */
  add(method: string, fault: Fault, options?: FaultOptions): () => void;
  /** The fault that this request meets, which is thereby used up. */
  take(method: string, args: Readonly<Record<string, unknown>>): Fault | undefined;
}

export function createFaults(): Faults {
  let planned: { method: string; fault: Fault; left: number; when: (args: Readonly<Record<string, unknown>>) => boolean }[] = [];
  return {
    add(method, fault, { times = 1, when = () => true } = {}) {
      const plan = { method, fault, left: times, when };
      planned.push(plan);
      return () => {
        planned = planned.filter((each) => each !== plan);
      };
    },
    take(method, args) {
      const plan = planned.find((each) => (each.method === method || each.method === "*") && each.when(args));
      if (!plan) return undefined;
      plan.left -= 1;
      if (plan.left <= 0) planned = planned.filter((each) => each !== plan);
      return plan.fault;
    },
  };
}
