import { type LoaderFunctionArgs, useParams } from "react-router";
import { domainQueries } from "../../../api/domains.ts";
import { load, prefetch } from "../../../api/query-client.ts";
import { DomainFormPage } from "../../../components/domain-form-page.tsx";
import { ScheduleForm } from "./schedule-form.tsx";

export const loader = ({ params: { domainName = "" } }: LoaderFunctionArgs) =>
  prefetch(load(domainQueries.detail(domainName)));

export function Component() {
  const { domainName = "" } = useParams();
  return (
    <DomainFormPage domainName={domainName} title="Edit the search for duplicates">
      {(domain) => <ScheduleForm key={domainName} domainName={domainName} domain={domain} />}
    </DomainFormPage>
  );
}
