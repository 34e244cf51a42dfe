import { createElement } from "react";
import type { Segment } from "../../../../profile-model/compare/differing-letters.ts";
import styles from "./comparison.module.css";

/** A value in which the letters that differ from other profiles' values are bold and underlined. */
export function MarkedValue({ segments }: { segments: readonly Segment[] }) {
  // As arguments the segments need no keys, and they have nothing that could be one: they are drawn anew with the value.
  return createElement(
    "bdi",
    { className: styles["value"] },
    ...segments.map(({ text, differs }) => (differs ? <mark>{text}</mark> : text)),
  );
}
