import Link from "@cloudscape-design/components/link";
import type { ProfileFacts } from "../../../api/profile-facts.ts";
import { paths } from "../../../paths.ts";
import styles from "./comparison.module.css";
import { MemberFacts } from "./member-facts.tsx";
import type { Member } from "./member.ts";
import type { ReviewAction } from "./review-choices.ts";

interface ProfileHeaderProps {
  member: Member;
  domainName: string;
  isMain: boolean;
  isLeftOut: boolean;
  /** Whether the group is large enough that leaving a profile out is a question at all. */
  mayLeaveOut: boolean;
  /** False while only two profiles are left in the merge. */
  canBeLeftOut: boolean;
  /** Undefined while they are not known. */
  facts: ProfileFacts | undefined;
  /** Whether it is asked where its values come from, and its history does not tell of them. */
  hasNoHistory: boolean;
  /** Why this profile is suggested as the main one, if it is. */
  suggestionReason: string | undefined;
  onChoose: (action: ReviewAction) => void;
}

/** The head of one profile's column: who it is, and whether it is the main profile or left out. */
export function ProfileHeader(props: ProfileHeaderProps) {
  const { member, domainName, isMain, isLeftOut, mayLeaveOut, canBeLeftOut } = props;
  const { letter, name, shortId } = member;
  const profileId = member.profile.ProfileId;
  return (
    <th scope="col" className={`${styles["profile"]} ${isLeftOut ? styles["leftOut"] : ""}`}>
      <div className={styles["who"]}>
        <span className={styles["letter"]}>{letter}</span>
        <span>
          <span className={styles["name"]} title={name}>
            <Link href={paths.profile(domainName, profileId)}>
              <bdi>{name}</bdi>
            </Link>
          </span>{" "}
          <span className={styles["id"]}>{shortId}</span>
        </span>
      </div>
      <div className={styles["roles"]}>
        <label>
          <input
            type="radio"
            name="main-profile"
            checked={isMain}
            disabled={isLeftOut}
            aria-label={`Main profile: ${letter}, ${name}`}
            onChange={() => props.onChoose({ type: "chooseMain", profileId })}
          />
          {isMain ? "Main profile" : "Make main"}
        </label>
        {mayLeaveOut && (
          <label>
            <input
              type="checkbox"
              checked={!isLeftOut}
              disabled={!isLeftOut && !canBeLeftOut}
              aria-label={`Include ${letter}, ${name}`}
              onChange={() =>
                props.onChoose({ type: isLeftOut ? "include" : "leaveOut", profileId })
              }
            />
            Include
          </label>
        )}
      </div>
      <MemberFacts facts={props.facts} />
      {props.hasNoHistory && (
        <div className={styles["facts"]}>
          Where its values come from is not told: its history has none of their changes.
        </div>
      )}
      {props.suggestionReason && (
        <div className={styles["suggestion"]}>Suggested: {props.suggestionReason}</div>
      )}
    </th>
  );
}
