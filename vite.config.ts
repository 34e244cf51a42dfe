import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: "dist",
    target: "baseline-widely-available",
    manifest: true,
    // The bundle budget speaks of sizes, by route; Vite's own warning knows of neither.
    chunkSizeWarningLimit: 2000,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // Left alone, each module that two lazy routes share becomes a request of its own. What the first page needs is one
        // chunk; what later pages share goes together by the pages that need it, small ones with their neighbours. Pages
        // themselves stay out: a route imports its page's module by name, which a group does not keep.
        codeSplitting: {
          groups: [
            { name: "first-page", tags: ["$initial"], priority: 2 },
            {
              name: "shared",
              test: /node_modules|profile-model|console\/(components|api|shell|ledger)\//,
              minShareCount: 2,
              priority: 1,
              entriesAware: true,
              entriesAwareMergeThreshold: 24_000,
            },
          ],
        },
      },
    },
  },
  test: {
    include: ["src/**/*.test.{ts,tsx}", "scripts/**/*.test.ts"],
    environment: "node",
  },
});
