import { defineConfig } from "vitest/config";
import { databasesReporter } from "./test/support/databases-reporter.ts";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/long/**"],
    setupFiles: ["test/support/no-stray-output.ts"],
    reporters: ["default", databasesReporter],
    testTimeout: 30_000,
    // One fewer than there are cores unless told: half of a small machine.
    maxWorkers: "100%",
    // Nothing of a test file stays behind for the next, so the program's modules are loaded once a worker, not once a file.
    isolate: false,
  },
});
