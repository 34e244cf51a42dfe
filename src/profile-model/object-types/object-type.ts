import type { ContentType } from "../normalise/search-key.ts";

/** `StandardIdentifier` values that tie an object to a standard object, with the name of that object. */
export const standardObjectOfIdentifier = {
  PROFILE: "_profile",
  ASSET: "_asset",
  CASE: "_case",
  ORDER: "_order",
  COMMUNICATION_RECORD: "_communicationRecord",
  DEVICE: "_device",
  WEB_ANALYTICS: "_webAnalytics",
  AIR_PREFERENCE: "_airPreference",
  AIR_BOOKING: "_airBooking",
  AIR_SEGMENT: "_airSegment",
  HOTEL_PREFERENCE: "_hotelPreference",
  HOTEL_RESERVATION: "_hotelReservation",
  HOTEL_STAY_REVENUE: "_hotelStayRevenue",
  LOYALTY: "_loyalty",
  LOYALTY_TRANSACTION: "_loyaltyTransaction",
  LOYALTY_PROMOTION: "_loyaltyPromotion",
} as const;

export type AssociatingIdentifier = keyof typeof standardObjectOfIdentifier;

/** A standard object by the name that its targets and ListProfileObjects use. */
export type StandardObjectName = (typeof standardObjectOfIdentifier)[AssociatingIdentifier];

/** `StandardIdentifier` of the API's model. */
export type StandardIdentifier =
  | AssociatingIdentifier
  | "UNIQUE"
  | "SECONDARY"
  | "LOOKUP_ONLY"
  | "NEW_ONLY";

/** `ObjectTypeField` of the API's model. */
export interface ObjectTypeField {
  /** `_source.a.b`, or a Handlebars template. */
  Source?: string | undefined;
  /** `_profile.Address.City`, or absent for a field that only keys use. */
  Target?: string | undefined;
  /** STRING when absent. */
  ContentType?: ContentType | undefined;
}

/** `ObjectTypeKey` of the API's model: one entry of the list under a key's name. */
export interface ObjectTypeKey {
  /** Without any the key is for searches only and takes no part in matching. */
  StandardIdentifiers?: readonly StandardIdentifier[] | undefined;
  FieldNames?: readonly string[] | undefined;
}

/** What decides how a source object becomes profile data: the part of an object type that a template has as well. */
export interface ObjectTypeMapping {
  AllowProfileCreation?: boolean | undefined;
  /** `EpochMilli`, or a pattern of Java's SimpleDateFormat. */
  SourceLastUpdatedTimestampFormat?: string | undefined;
  Fields: Readonly<Record<string, ObjectTypeField>>;
  Keys: Readonly<Record<string, readonly ObjectTypeKey[]>>;
}

/** The content type that a field has when none is given (Administrator Guide, "Field definitions"). */
export const defaultContentType: ContentType = "STRING";
