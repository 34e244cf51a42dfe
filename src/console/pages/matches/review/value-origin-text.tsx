import type { ReactNode } from "react";
import { performerName } from "../../../components/performer-name.ts";
import { Timestamp } from "../../../components/timestamp.tsx";
import styles from "./comparison.module.css";
import type { ShownOrigin } from "./use-value-origins.ts";

interface ValueOriginTextProps {
  /** By which a choice of the value is described. */
  id?: string;
  origin: ShownOrigin | undefined;
}

/** Where a value comes from and since when the profile has it, small below the value. */
export function ValueOriginText({ id, origin }: ValueOriginTextProps) {
  if (!origin) return null;
  return (
    <span id={id} className={styles["origin"]}>
      {originWords(origin)}
    </span>
  );
}

const changeWords: Readonly<Record<string, string>> = {
  CREATED: "Created by",
  UPDATED: "Set by",
};

function originWords(origin: ShownOrigin): ReactNode {
  switch (origin.kind) {
    case "object":
      return (
        <>
          <bdi>{origin.objectTypeName}</bdi> object, <Timestamp value={origin.at} />
        </>
      );
    case "change":
      return (
        <>
          {changeWords[origin.action] ?? `${origin.action} by`}{" "}
          <bdi>{performerName(origin.performedBy)}</bdi>, <Timestamp value={origin.at} />
        </>
      );
    case "merge":
      return (
        <>
          By a merge, <Timestamp value={origin.at} />
        </>
      );
    case "noLaterThan":
      return (
        <>
          <Timestamp value={origin.at} /> or earlier; from where is not told
        </>
      );
    case "untold":
      return "Not told by the history";
    case "reading":
      return "Reading the history…";
    case "failed":
      return "The history could not be read";
  }
}
