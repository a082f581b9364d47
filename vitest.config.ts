import { defineConfig } from "vitest/config";
import { databasesReporter } from "./test/support/databases-reporter.ts";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/long/**"],
    setupFiles: ["test/support/no-stray-output.ts"],
    reporters: ["default", databasesReporter],
    testTimeout: 30_000,
    // Many tests wait for programs that they start, so a few more than there are cores.
    maxWorkers: "200%",
    // Nothing of a test file stays behind for the next, so the program's modules are loaded once a worker, not once a file.
    isolate: false,
  },
});
