import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import FileUpload from "@cloudscape-design/components/file-upload";
import FormField from "@cloudscape-design/components/form-field";
import Modal from "@cloudscape-design/components/modal";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { fileUploadTexts } from "../../../components/file-upload-texts.ts";
import { keepRecords } from "../../../ledger/decision-queries.ts";
import type { LedgerRecords } from "../../../ledger/file/ledger-lines.ts";
import { type ReadLedger, readLedgerLines } from "../../../ledger/file/read-ledger-lines.ts";
import { connectionScope } from "../../../api/connection.ts";
import { notify } from "../../../shell/notifications.tsx";
import { recordsOfDomain } from "./records-of-domain.ts";

interface ImportDialogProps {
  domainName: string;
  onClose: () => void;
}

/** Reads a file of decisions, says what is in it, and adds what is right and of this domain. */
export function ImportDialog({ domainName, onClose }: ImportDialogProps) {
  const [file, setFile] = useState<File>();
  const [read, setRead] = useState<ReadLedger>();
  const usable = read && recordsOfDomain(read, connectionScope, domainName);
  const count = usable?.records.decisions.length ?? 0;
  const add = useMutation({
    mutationFn: (records: LedgerRecords) => keepRecords(domainName, records),
    onSuccess: (added) => {
      notify({
        type: "success",
        header: `${added.toLocaleString()} ${added === 1 ? "decision" : "decisions"} imported`,
        ...(added < count && { content: "The others were here already." }),
      });
      onClose();
    },
  });
  const choose = async (chosen: File | undefined) => {
    setFile(chosen);
    setRead(undefined);
    add.reset();
    if (chosen) setRead(readLedgerLines(await chosen.text()));
  };
  return (
    <Modal
      visible
      header="Import decisions"
      closeAriaLabel="Close without importing"
      onDismiss={onClose}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onClose}>
              Cancel
            </Button>
            <Button
              variant="primary"
              disabled={count === 0}
              loading={add.isPending}
              loadingText="Importing"
              onClick={() => usable && add.mutate(usable.records)}
            >
              {count === 1 ? "Import 1 decision" : `Import ${count.toLocaleString()} decisions`}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        <FormField
          label="File of decisions"
          description="JSON Lines, as exported here or in another browser. What is here already stays as it is."
        >
          <FileUpload
            accept=".jsonl,application/jsonl"
            value={file ? [file] : []}
            onChange={({ detail }) => void choose(detail.value[0])}
            showFileSize
            i18nStrings={fileUploadTexts}
          />
        </FormField>
        {usable && usable.otherCount > 0 && (
          <Alert type="info">
            {usable.otherCount.toLocaleString()} of another domain, account or region{" "}
            {usable.otherCount === 1 ? "is" : "are"} left out.
          </Alert>
        )}
        {read && read.problems.length > 0 && (
          <Alert
            type={count > 0 ? "warning" : "error"}
            header={`${read.problems.length.toLocaleString()} ${read.problems.length === 1 ? "line" : "lines"} cannot be used`}
          >
            <ul>
              {read.problems.slice(0, 10).map(({ line, message }) => (
                <li key={line}>
                  Line {line.toLocaleString()}: {message}
                </li>
              ))}
            </ul>
            {read.problems.length > 10 && "And more."}
          </Alert>
        )}
        {add.isError && (
          <Alert type="error" header="Nothing was imported">
            The storage of this browser is blocked or full.
          </Alert>
        )}
      </SpaceBetween>
    </Modal>
  );
}
