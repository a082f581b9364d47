import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/long/**/*.test.ts"],
    setupFiles: ["test/support/no-stray-output.ts"],
    fileParallelism: false,
  },
});
