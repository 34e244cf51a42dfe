import { Timestamp } from "../../../components/timestamp.tsx";
import type { ProfileFacts } from "../../../api/profile-facts.ts";
import styles from "./comparison.module.css";
import { totalObjects } from "./use-member-facts.ts";

/** What a profile has beside its fields, since when it is there, and when and by what it last changed. */
export function MemberFacts({ facts }: { facts: ProfileFacts | undefined }) {
  if (!facts) return null;
  const { objects, createdAt, lastChange } = facts;
  const total = objects && totalObjects(objects);
  const more = objects?.some(({ hasMore }) => hasMore) ? "+" : "";
  return (
    <div className={styles["facts"]}>
      {objects && total !== undefined && (
        <div
          title={objects
            .map(({ objectTypeName, count }) => `${objectTypeName}: ${count}`)
            .join(", ")}
        >
          {total.toLocaleString()}
          {more} {total === 1 ? "object" : "objects"}
        </div>
      )}
      {createdAt && (
        <div>
          Since <Timestamp value={createdAt} />
        </div>
      )}
      {lastChange && lastChange.at.getTime() !== createdAt?.getTime() && (
        <div>
          Changed <Timestamp value={lastChange.at} />
          {lastChange.objectTypeName !== "_profile" && ` by ${lastChange.objectTypeName}`}
        </div>
      )}
    </div>
  );
}
