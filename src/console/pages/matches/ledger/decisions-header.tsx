import Button from "@cloudscape-design/components/button";
import ButtonDropdown from "@cloudscape-design/components/button-dropdown";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { useOutletContext } from "react-router";
import { downloadCsv } from "../../../components/csv/download-csv.ts";
import { downloadFile } from "../../../components/download-file.ts";
import type { Decision } from "../../../ledger/decision.ts";
import { toLedgerLines } from "../../../ledger/file/ledger-lines.ts";
import { toLedgerTable } from "../../../ledger/file/ledger-table.ts";
import { snapshotsOf } from "../../../ledger/ledger.ts";
import { paths } from "../../../paths.ts";
import type { DomainSharing } from "../../../shared-decisions/domain-sharing.ts";
import { reviewerName } from "../../../shared-decisions/reviewer-name.ts";
import { ImportDialog } from "./import-dialog.tsx";

interface DecisionsHeaderProps {
  domainName: string;
  decisions: readonly Decision[];
}

/** How many decisions there are, and the ways to take them along. */
export function DecisionsHeader({ domainName, decisions }: DecisionsHeaderProps) {
  const [isImporting, setImporting] = useState(false);
  const sharing = useOutletContext<DomainSharing | undefined>();
  const exportAs = async (format: string) => {
    const name = `decisions-${domainName}-${new Date().toISOString().slice(0, 10)}`;
    if (format === "csv") return downloadCsv(toLedgerTable(decisions, reviewerName()), name);
    const snapshots = await snapshotsOf(decisions);
    const records = { decisions: [...decisions], snapshots };
    const lines = toLedgerLines(records, new Date(), reviewerName());
    return downloadFile(lines, `${name}.jsonl`, "application/jsonl");
  };
  return (
    <>
      <Header
        variant="h1"
        counter={decisions.length > 0 ? `(${decisions.length.toLocaleString()})` : ""}
        description={
          sharing
            ? "Kept in this browser, with a snapshot of the profiles before each merge, and shared with colleagues through the domain."
            : "Kept in this browser alone, with a snapshot of the profiles before each merge. Export them to keep them elsewhere."
        }
        actions={
          <SpaceBetween size="xs" direction="horizontal">
            <Button href={paths.sharing(domainName)}>Share…</Button>
            <Button onClick={() => setImporting(true)}>Import…</Button>
            <ButtonDropdown
              disabled={decisions.length === 0}
              items={[
                {
                  id: "jsonl",
                  text: "Everything, with snapshots (JSON Lines)",
                  description: "Can be imported again",
                },
                { id: "csv", text: "The list (CSV)", description: "For a spreadsheet" },
              ]}
              onItemClick={({ detail }) => void exportAs(detail.id)}
            >
              Export
            </ButtonDropdown>
          </SpaceBetween>
        }
      >
        Decisions
      </Header>
      {isImporting && <ImportDialog domainName={domainName} onClose={() => setImporting(false)} />}
    </>
  );
}
