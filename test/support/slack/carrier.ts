/** What is brought to the app. */
export interface Parcel {
  readonly kind: "event" | "interaction" | "command";
  readonly payload: Readonly<Record<string, unknown>>;
  /** For an event that comes again: how often it was tried before, and why it was not taken. */
  readonly retry?: { readonly number: number; readonly reason: string };
}

/** What the app said to it: taken, perhaps with an answer; or not, and why. */
export type Taken =
  | { readonly ok: true; readonly answer?: unknown }
  | { readonly ok: false; readonly reason: string; readonly isFinal?: boolean };

/** One way to the app. */
export type Carry = (parcel: Parcel) => Promise<Taken>;
