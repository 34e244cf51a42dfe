import { expect, test } from "vitest";
import { parseFieldSource } from "./field-source.ts";

test("a template that was parsed is not parsed again", () => {
  const source = "{{_source.first}} {{_source.last}}";
  const [once, again] = [parseFieldSource(source), parseFieldSource(source)];
  if (once.kind !== "template" || again.kind !== "template") throw new Error("no template");
  expect(once.template).toHaveLength(3);
  expect(again.template).toBe(once.template);
});
