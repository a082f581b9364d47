/** Requests that end with a signal, and after so many milliseconds. */
export function fetchUntil(signal: AbortSignal, milliseconds: number): typeof fetch {
  return (url, init) => fetch(url, { ...init, signal: AbortSignal.any([signal, AbortSignal.timeout(milliseconds)]) });
}
