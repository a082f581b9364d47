import { describe, expect, it } from "vitest";
import { createQuietLogger } from "../../../src/adapters/slack/quiet-logger.ts";

function logging() {
  const lines: string[] = [];
  let now = 0;
  const logger = createQuietLogger({ log: (line) => lines.push(line), now: () => now });
  return { lines, logger, pass: (ms: number) => (now += ms) };
}

describe("what Slack's libraries log", () => {
  it("goes on as lines of warnings and errors, without objects, tokens and addresses", () => {
    const { lines, logger } = logging();
    logger.debug("body", { text: "riêng tư" });
    logger.info("riêng tư");
    logger.warn("token xoxb-12-ab and xapp-1-A at wss://wss-primary.slack.com/link/?ticket=1", { text: "riêng tư" });
    logger.error(new Error("riêng tư"), "two\nlines");
    expect(lines).toEqual(["slack: token (token) and (token) at (address)", "slack: two lines"]);
  });

  it("is not repeated within a minute", () => {
    const { lines, logger, pass } = logging();
    logger.warn("Failed to verify authenticity");
    logger.warn("Failed to verify authenticity");
    pass(60_000);
    logger.warn("Failed to verify authenticity");
    expect(lines).toHaveLength(2);
  });
});
