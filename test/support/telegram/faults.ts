/** What can go wrong with a request. */
export type Fault =
  /** 429 with so many seconds to wait. */
  | { readonly kind: "too many requests"; readonly retryAfter: number }
  | { readonly kind: "server error"; readonly code: 500 | 502 | 503 | 504 }
  /** 400: it never will be taken. */
  | { readonly kind: "bad request"; readonly why: string }
  /** The connection breaks before the request has an effect, or after: then the effect is there and the answer is lost. */
  | { readonly kind: "reset"; readonly when: "before" | "after" }
  /** The effect, or only the answer, takes so many milliseconds. */
  | { readonly kind: "delay"; readonly when: "before" | "after"; readonly ms: number };

/** Which requests a fault hits. */
export interface FaultRule {
  readonly fault: Fault;
  /** All methods unless given. */
  readonly method?: string;
  /** How often; once unless given. `Infinity` for always. */
  readonly times?: number;
  /** Only requests for which this is true; `() => random() < 0.2` makes it a matter of (seeded) chance. */
  readonly when?: (request: { readonly method: string; readonly payload: Readonly<Record<string, unknown>> }) => boolean;
}

export interface Faults {
  /** Adds a rule; gives what takes it away. Older rules come first. */
  add(rule: FaultRule): () => void;
  clear(): void;
  /** What hits this request, if anything. */
  take(request: { readonly method: string; readonly payload: Readonly<Record<string, unknown>> }): Fault | undefined;
}

export function createFaults(): Faults {
  const rules: { readonly rule: FaultRule; left: number }[] = [];
  const remove = (entry: (typeof rules)[number]): void => {
    const place = rules.indexOf(entry);
    if (place >= 0) rules.splice(place, 1);
  };
  return {
    add(rule) {
      const entry = { rule, left: rule.times ?? 1 };
      rules.push(entry);
      return () => remove(entry);
    },
    clear() {
      rules.length = 0;
    },
    take(request) {
      const hit = rules.find(
        ({ rule }) => (rule.method ?? request.method).toLowerCase() === request.method.toLowerCase() && (rule.when?.(request) ?? true),
      );
      if (!hit) return undefined;
      hit.left -= 1;
      if (hit.left <= 0) remove(hit);
      return hit.rule.fault;
    },
  };
}
