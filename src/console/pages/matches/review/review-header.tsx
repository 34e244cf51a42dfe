import Header from "@cloudscape-design/components/header";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Strength } from "../../../../profile-model/compare/compare.ts";
import { domainQueries } from "../../../api/domains.ts";
import { DemoDataBadge } from "../../../components/demo-data-badge.tsx";
import { Timestamp } from "../../../components/timestamp.tsx";
import { formatScore } from "../confidence-score.tsx";
import type { ReviewedGroup } from "./reviewed-group.ts";
import styles from "./review.module.css";
import { StrengthLabel } from "./strength-label.tsx";

interface ReviewHeaderProps {
  domainName: string;
  group: ReviewedGroup;
  title: string;
  strength: Strength | undefined;
  /** True for three or more profiles, whose strength is that of their weakest pair. */
  isWeakestOfSeveral: boolean;
  position: ReactNode;
}

/** Who the group is about and how sure we are, and where in the queue it stands. */
export function ReviewHeader(props: ReviewHeaderProps) {
  const { domainName, group, title, strength, isWeakestOfSeveral } = props;
  const domain = useQuery(domainQueries.detail(domainName));
  return (
    <div className={styles["head"]}>
      <Header
        variant="h1"
        info={<DemoDataBadge tags={domain.data?.Tags} />}
        description={
          <span className={styles["facts"]}>
            <Origin group={group} />
            {strength && (
              <span>
                Our evidence <StrengthLabel strength={strength} />
                {isWeakestOfSeveral && " (weakest pair)"}
              </span>
            )}
          </span>
        }
      >
        <bdi className={styles["names"]}>{title}</bdi>
      </Header>
      {props.position}
    </div>
  );
}

function Origin({ group }: { group: ReviewedGroup }) {
  if (group.origin === "picked") return <span>Picked by hand</span>;
  if (group.origin === "rules") return <span>Matched by the domain&apos;s rules</span>;
  return (
    <>
      <span>
        Confidence score <b>{formatScore(group.confidenceScore)}</b>
      </span>
      <span>
        Run of <Timestamp value={group.matchGenerationDate} />
      </span>
    </>
  );
}
