import type { DomainStats } from "@aws-sdk/client-customer-profiles";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import Link from "@cloudscape-design/components/link";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { integrationQueries, type IntegrationSummary } from "../../../api/integrations.ts";
import { matchQueries } from "../../../api/matches.ts";
import { objectTypeQueries } from "../../../api/object-types.ts";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import { paths } from "../../../paths.ts";
import { useObjectTypeNames } from "../../integrations/ingestion/use-object-type-names.ts";
import { kindInWords } from "../../integrations/integration-in-words.ts";
import { objectTypeHref } from "../../integrations/object-type-href.ts";
import { type DomainFlow, domainFlows } from "./domain-flows.ts";
import styles from "./domain-picture.module.css";

interface DomainPictureProps {
  domainName: string;
  stats: DomainStats | undefined;
  /** Whether the figures are still to come: where they are not, they could not be read. */
  isLoading: boolean;
}

/** More rows are on demand: a picture is to be seen at one look. */
const mostFlows = 8;

/** From where data comes, by which object types, to how many profiles, and what waits to be reviewed. */
export function DomainPicture({ domainName, stats, isLoading }: DomainPictureProps) {
  const types = useInfiniteQuery(objectTypeQueries.list(domainName));
  const integrations = useInfiniteQuery(integrationQueries.list(domainName, false));
  const matches = useQuery(matchQueries.firstPage(domainName));
  const [showsAll, setShowsAll] = useState(false);
  const failed = [types, integrations].find((query) => query.isError);
  const feeds = integrations.data?.pages.flatMap((page) => page.Items ?? []) ?? [];
  const known = useObjectTypeNames(domainName);
  const flows = domainFlows(known.ofDomain, feeds);
  const shown = showsAll ? flows : flows.slice(0, mostFlows);
  const stages = [
    { name: "Objects", count: stats?.ObjectCount, isLoading },
    { name: "Profiles", count: stats?.ProfileCount, href: paths.profiles(domainName), isLoading },
    {
      name: "Match groups",
      count: matches.data?.total,
      href: paths.matches(domainName),
      isLoading: matches.isPending,
    },
  ];
  // A domain may have more types than the first page has, where AWS has raised that.
  const more = types.hasNextPage ? "+" : "";
  return (
    <Container
      header={
        <Header
          variant="h2"
          description="What feeds the domain, and what becomes of it. The service counts objects in all, not by type."
        >
          From source to profile
        </Header>
      }
    >
      {failed ? (
        <ErrorAlert
          what="What feeds the domain could not be loaded."
          error={failed.error}
          onRetry={() => void Promise.all([types.refetch(), integrations.refetch()])}
          isRetrying={types.isFetching || integrations.isFetching}
        />
      ) : types.isPending || integrations.isPending ? (
        <StatusIndicator type="loading">Loading what feeds the domain</StatusIndicator>
      ) : (
        <div className={styles["picture"]} role="group" aria-label="From source to profile">
          <ul className={styles["flows"]} aria-label="Object types and what feeds them">
            {flows.length === 0 && (
              <li className={styles["none"]}>
                No object types and no integrations: profiles are made one by one.
              </li>
            )}
            {shown.map((flow) => (
              <Flow
                key={flow.objectTypeName}
                domainName={domainName}
                flow={flow}
                href={objectTypeHref(domainName, flow.objectTypeName, known)}
              />
            ))}
            {flows.length > shown.length && (
              <li>
                <Button variant="inline-link" onClick={() => setShowsAll(true)}>
                  {moreTypes(flows.length - shown.length, more)}
                </Button>
              </li>
            )}
            {flows.length === shown.length && types.hasNextPage && (
              <li>
                <Link href={paths.objectTypes(domainName)}>Further object types</Link>
              </li>
            )}
          </ul>
          <dl className={styles["stages"]}>
            {stages.map(({ name, count, href, isLoading: isToCome }) => (
              <div key={name} className={styles["stage"]}>
                <dt>{href ? <Link href={href}>{name}</Link> : name}</dt>
                <dd>{count?.toLocaleString() ?? (isToCome ? "…" : "–")}</dd>
              </div>
            ))}
          </dl>
        </div>
      )}
    </Container>
  );
}

interface FlowProps {
  domainName: string;
  flow: DomainFlow;
  /** Where the object type's name leads. */
  href: string | undefined;
}

function Flow({ domainName, flow, href }: FlowProps) {
  const name = <bdi>{flow.objectTypeName}</bdi>;
  return (
    <li className={styles["flow"]}>
      <div className={styles["sources"]}>
        {flow.sources.length === 0 && <span className={styles["none"]}>Sent by applications</span>}
        {flow.sources.map((source) => (
          <Source key={source.Uri} domainName={domainName} source={source} />
        ))}
      </div>
      <span className={styles["wire"]} />
      <div className={styles["type"]}>{href ? <Link href={href}>{name}</Link> : name}</div>
      <span className={styles["wire"]} />
    </li>
  );
}

/** "1 more object type", "8+ more object types" */
function moreTypes(count: number, more: string): string {
  return `${count.toLocaleString()}${more} more object ${count === 1 && !more ? "type" : "types"}`;
}

/** The last part of an ARN is what people named: "flow/orders". */
function Source({ domainName, source }: { domainName: string; source: IntegrationSummary }) {
  const { Uri = "" } = source;
  return (
    <span>
      <Link href={paths.integration(domainName, Uri)}>{kindInWords(source)}</Link>{" "}
      <small>
        <bdi>{Uri.split(":").at(-1)}</bdi>
      </small>
    </span>
  );
}
