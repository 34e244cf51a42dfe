import type { CustomerProfiles } from "@aws-sdk/client-customer-profiles";

/** The client's methods that are operations of the API. */
type Method = Exclude<
  {
    [Name in keyof CustomerProfiles]: CustomerProfiles[Name] extends (...args: never[]) => unknown
      ? Name
      : never;
  }[keyof CustomerProfiles],
  "send" | "destroy" | undefined
>;

/** One request to Customer Profiles, with the input that its operation takes. */
export type ServiceCall = {
  [Name in Method]: {
    operation: Capitalize<Name>;
    input: NonNullable<Parameters<CustomerProfiles[Name]>[0]>;
  };
}[Method];
