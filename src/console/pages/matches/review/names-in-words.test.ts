import { expect, it } from "vitest";
import { namesInWords } from "./names-in-words.ts";

it("names a group by the different names in it", () => {
  expect(namesInWords(["Ann Lee", "Anne Lee"])).toBe("Ann Lee and Anne Lee");
  expect(namesInWords(["Ann Lee", "Ann Lee", "Anne Lee"])).toBe("Ann Lee and Anne Lee");
  expect(namesInWords(["Ann Lee", "Ann Lee"])).toBe("Ann Lee (2 profiles)");
  expect(namesInWords(["Ann", "Anne", "Annie", "Ana"])).toBe("Ann, Anne and 2 more");
  expect(namesInWords(["Ann"])).toBe("Ann");
});
