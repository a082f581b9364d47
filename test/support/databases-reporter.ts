import type { Reporter, TestModule, TestSuite } from "vitest/node";

/** Says at the end of a run, in one line, with which databases the storage was tested. */
export const databasesReporter: Reporter = {
  onTestRunEnd(modules: readonly TestModule[]) {
    const contract = modules.find(({ moduleId }) => moduleId.endsWith("test/storage/contract.test.ts"));
    const names = [...(contract?.children.suites() ?? [])].map(nameWithOutcome);
    if (names.length > 0) process.stdout.write(` Databases  ${names.join(", ")}\n`);
  },
};

function nameWithOutcome(suite: TestSuite): string {
  const tests = [...suite.children.allTests()];
  if (tests.some((test) => test.result().state === "passed")) return suite.name;
  const [why] = [...suite.children.suites()];
  return `${suite.name} (skipped: ${why?.name})`;
}
