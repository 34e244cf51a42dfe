import type { GetDomainCommandOutput } from "@aws-sdk/client-customer-profiles";
import { type DomainChange, domainMutations } from "../api/domains.ts";
import type { FormFields } from "./form-fields.ts";
import { type ResourceChange, useResourceForm } from "./use-resource-form.ts";

interface DomainFormOptions<Values> {
  domainName: string;
  /** The domain when the form opened; what is read later does not reset the form. */
  domain: GetDomainCommandOutput;
  fields: FormFields<Values>;
  /** What the form shows of a domain. */
  read: (domain: GetDomainCommandOutput) => Values;
}

/** A form on a part of a domain's settings. */
export function useDomainForm<Values extends object>(options: DomainFormOptions<Values>) {
  const { domainName, domain, fields, read } = options;
  return useResourceForm({
    resource: domain,
    fields,
    read,
    mutation: domainMutations.change,
    variables: (
      change: ResourceChange<GetDomainCommandOutput, ReturnType<DomainChange["build"]>>,
    ) => ({ domainName, ...change }),
    afterwards: (current, request) => read({ ...current, ...request }),
  });
}
