/** What a person's words gave: a value, several to choose from and why, or what is the matter. */
export type Parsed<T> = { readonly value: T } | { readonly choices: readonly T[]; readonly doubt: Doubt } | { readonly problem: Problem };

export type Doubt = "several" | "past" | "unclear";
type Problem = "none" | "impossible" | "too-small" | "too-large" | "not-whole" | "bound" | "foreign";
