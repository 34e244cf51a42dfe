/**
 * A customer profile as Customer Profiles returns it (shape `Profile` of the API's model, 2020-08-15), without
 * `FoundByItems`, which belongs to a search and not to a person. The SDK's `Profile` is assignable to this type.
 */
export interface Profile {
  ProfileId?: string | undefined;
  AccountNumber?: string | undefined;
  AdditionalInformation?: string | undefined;
  PartyType?: string | undefined;
  BusinessName?: string | undefined;
  FirstName?: string | undefined;
  MiddleName?: string | undefined;
  LastName?: string | undefined;
  /** Free text in AWS; by convention YYYY-MM-DD. */
  BirthDate?: string | undefined;
  Gender?: string | undefined;
  PhoneNumber?: string | undefined;
  MobilePhoneNumber?: string | undefined;
  HomePhoneNumber?: string | undefined;
  BusinessPhoneNumber?: string | undefined;
  EmailAddress?: string | undefined;
  PersonalEmailAddress?: string | undefined;
  BusinessEmailAddress?: string | undefined;
  Address?: Address | undefined;
  ShippingAddress?: Address | undefined;
  MailingAddress?: Address | undefined;
  BillingAddress?: Address | undefined;
  Attributes?: Record<string, string> | undefined;
  PartyTypeString?: string | undefined;
  GenderString?: string | undefined;
  ProfileType?: string | undefined;
  EngagementPreferences?: EngagementPreferences | undefined;
}

/** A profile that is known to the service, so that it has an id. */
export interface IdentifiedProfile extends Profile {
  /** 32 lower-case hexadecimal digits. */
  ProfileId: string;
}

export interface Address {
  Address1?: string | undefined;
  Address2?: string | undefined;
  Address3?: string | undefined;
  Address4?: string | undefined;
  City?: string | undefined;
  County?: string | undefined;
  State?: string | undefined;
  Province?: string | undefined;
  Country?: string | undefined;
  PostalCode?: string | undefined;
}

export interface EngagementPreferences {
  Phone?: ContactPreference[] | undefined;
  Email?: ContactPreference[] | undefined;
}

export interface ContactPreference {
  KeyName?: string | undefined;
  KeyValue?: string | undefined;
  ProfileId?: string | undefined;
  ContactType?: string | undefined;
}

/** Tells the two structured values of a profile apart. */
export function isEngagementPreferences(
  value: Address | EngagementPreferences,
): value is EngagementPreferences {
  return "Phone" in value || "Email" in value;
}
