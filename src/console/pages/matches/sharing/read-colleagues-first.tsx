import Alert from "@cloudscape-design/components/alert";
import Link from "@cloudscape-design/components/link";
import { useOutletContext } from "react-router";
import { paths } from "../../../paths.ts";
import type { DomainSharing } from "../../../shared-decisions/domain-sharing.ts";

/** Before many groups are merged, where decisions are shared: what colleagues decided is known of some groups only. */
export function ReadColleaguesFirst({ domainName }: { domainName: string }) {
  const sharing = useOutletContext<DomainSharing | undefined>();
  if (!sharing) return null;
  return (
    <Alert type="info">
      Decisions are shared in this domain. Those of colleagues are known here of the groups that
      this browser has shown; the others count as undecided.{" "}
      <Link href={paths.sharing(domainName)}>Read them for all groups first</Link>.
    </Alert>
  );
}
