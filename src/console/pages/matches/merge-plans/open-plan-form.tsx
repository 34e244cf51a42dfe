import Container from "@cloudscape-design/components/container";
import FileUpload from "@cloudscape-design/components/file-upload";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import Link from "@cloudscape-design/components/link";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { fileUploadTexts } from "../../../components/file-upload-texts.ts";
import { connectionScope } from "../../../api/connection.ts";
import { paths } from "../../../paths.ts";
import type { PlanFile } from "./plan-file.ts";
import { readPlanFile } from "./read-plan-file.ts";

/** A plan of this domain that has been opened. */
export interface OpenedPlan {
  id: string;
  plan: PlanFile;
  /** Groups of the file that are left out, and why. */
  problems: string[];
}

interface OpenPlanFormProps {
  domainName: string;
  onOpen: (opened: OpenedPlan | undefined) => void;
}

/** Chooses a file and says at once why it cannot be opened here. */
export function OpenPlanForm({ domainName, onOpen }: OpenPlanFormProps) {
  const [file, setFile] = useState<File>();
  const [error, setError] = useState<string>();

  async function choose(chosen: File | undefined) {
    setFile(chosen);
    setError(undefined);
    onOpen(undefined);
    if (!chosen) return;
    const read = readPlanFile(await chosen.text());
    if (read.kind === "refused") setError(read.reason);
    else if (read.plan.domainName !== domainName || read.plan.scope !== connectionScope)
      setError(
        `This plan is for the domain ${read.plan.domainName} of ${read.plan.scope}. Open it there.`,
      );
    else onOpen({ id: crypto.randomUUID(), plan: read.plan, problems: read.problems });
  }

  return (
    <Container header={<Header variant="h2">Open a plan</Header>}>
      <SpaceBetween size="m">
        <div>
          One person makes a plan on{" "}
          <Link href={paths.bulkMerge(domainName)}>Merge many groups</Link> by saving its list.
          Another one opens it here, sees whether it still holds, approves group by group, and runs
          what is approved.
        </div>
        <FormField label="File of a merge plan" errorText={error}>
          <FileUpload
            accept=".json,application/json"
            value={file ? [file] : []}
            onChange={({ detail }) => void choose(detail.value[0])}
            showFileSize
            i18nStrings={fileUploadTexts}
          />
        </FormField>
      </SpaceBetween>
    </Container>
  );
}
