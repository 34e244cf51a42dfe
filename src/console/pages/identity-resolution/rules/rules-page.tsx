import { type LoaderFunctionArgs, useParams } from "react-router";
import { domainQueries } from "../../../api/domains.ts";
import { load, prefetch } from "../../../api/query-client.ts";
import { DomainFormPage } from "../../../components/domain-form-page.tsx";
import { RulesForm } from "./rules-form.tsx";

export const loader = ({ params: { domainName = "" } }: LoaderFunctionArgs) =>
  prefetch(load(domainQueries.detail(domainName)));

export function Component() {
  const { domainName = "" } = useParams();
  return (
    <DomainFormPage domainName={domainName} title="Edit rule-based matching">
      {(domain) => <RulesForm key={domainName} domainName={domainName} domain={domain} />}
    </DomainFormPage>
  );
}
