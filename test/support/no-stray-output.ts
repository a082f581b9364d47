import { afterEach, expect, vi } from "vitest";

// A warning or an error that nobody expected fails the test that caused it.
const error = vi.spyOn(console, "error");
const warn = vi.spyOn(console, "warn");

afterEach(() => {
  const stray = [...error.mock.calls, ...warn.mock.calls];
  error.mockClear();
  warn.mockClear();
  expect(stray).toEqual([]);
});
