import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [react()],
  build: { outDir: "dist", target: "baseline-widely-available", manifest: true },
  test: { include: ["src/**/*.test.{ts,tsx}"] },
});
