import Box from "@cloudscape-design/components/box";
import Spinner from "@cloudscape-design/components/spinner";
import { useQuery } from "@tanstack/react-query";
import { type LoaderFunctionArgs, useParams } from "react-router";
import { load, prefetch } from "../../../api/query-client.ts";
import { ResourceNotFound } from "../../../components/resource-not-found.tsx";
import { decisionQueries } from "../../../ledger/decision-queries.ts";
import { paths } from "../../../paths.ts";
import { PageTitle } from "../../../shell/page-title.tsx";
import { Recreation } from "./recreation.tsx";

export const loader = ({ params: { domainName = "", decisionId = "" } }: LoaderFunctionArgs) =>
  prefetch(load(decisionQueries.detail(domainName, decisionId)));

/** Makes again what a merge took, from its snapshot. */
export function Component() {
  const { domainName = "", decisionId = "" } = useParams();
  const detail = useQuery(decisionQueries.detail(domainName, decisionId));
  const { decision, snapshot, recreation } = detail.data ?? {};
  if (decision?.verb === "merge" && snapshot)
    return <Recreation decision={decision} snapshot={snapshot} begun={recreation} />;
  return (
    <>
      <PageTitle>Re-create</PageTitle>
      {detail.isPending ? (
        <Box textAlign="center" padding="xxxl">
          <Spinner size="large" /> <span role="status">Loading the snapshot</span>
        </Box>
      ) : (
        <ResourceNotFound
          title="No snapshot found"
          wayOn={{ text: "Go to the decisions", href: paths.decisions(domainName) }}
        >
          This browser has no snapshot of such a merge. It may be in the browser that the merge was
          made in: export it there and import it here.
        </ResourceNotFound>
      )}
    </>
  );
}
