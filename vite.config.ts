import react from "@vitejs/plugin-react";
import type { Rolldown } from "vite";
import { defineConfig } from "vitest/config";

/**
 * What later pages share: a chunk for each layer. A layer imports those before it only, so that no two chunks wait for each
 * other, which shows as a page that now and then cannot be shown. What something imports lazily stays out of them: it is asked
 * for by the name of its own chunk.
 */
const sharedLayers = [
  { name: "telephone-numbers", folder: /node_modules\/libphonenumber-js\// },
  { name: "libraries", folder: /node_modules\// },
  { name: "profile-model", folder: /src\/profile-model\// },
  { name: "console", folder: /src\/console\/(?!pages\/)/ },
  { name: "matches", folder: /src\/console\/pages\/matches\// },
  { name: "pages", folder: /src\/console\/pages\// },
].map(({ name, folder }, index, { length }) => ({
  name: (module: string, context: Rolldown.ChunkingContext) =>
    (context.getModuleInfo(module)?.dynamicImporters.length ?? 0) > 0 ? null : name,
  debugName: name,
  test: folder,
  minShareCount: 2,
  priority: length - index,
}));

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
        // Left alone, each module that two lazy routes share becomes a request of its own.
        codeSplitting: {
          groups: [
            { name: "first-page", tags: ["$initial"], priority: sharedLayers.length + 1 },
            ...sharedLayers,
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
