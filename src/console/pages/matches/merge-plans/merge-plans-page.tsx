import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { useParams } from "react-router";
import { PageTitle } from "../../../shell/page-title.tsx";
import { OpenedPlanReview } from "./opened-plan-review.tsx";
import { type OpenedPlan, OpenPlanForm } from "./open-plan-form.tsx";

/** Opens a merge plan of somebody else, for a second pair of eyes before anything is merged. */
export function Component() {
  const { domainName = "" } = useParams();
  const [opened, setOpened] = useState<OpenedPlan>();
  return (
    <SpaceBetween size="m">
      <PageTitle>Merge plans</PageTitle>
      <Header
        variant="h1"
        description="Merges that one person has planned and another one checks, approves and runs."
      >
        Merge plans
      </Header>
      <OpenPlanForm domainName={domainName} onOpen={setOpened} />
      {opened && <OpenedPlanReview key={opened.id} domainName={domainName} opened={opened} />}
    </SpaceBetween>
  );
}
