/** Event types that an integration maps to object types, by who sends them (PutIntegration, ObjectTypeNames, API reference). */
export const eventTypesOf = {
  segment: ["SegmentIdentify"],
  shopify: [
    "ShopifyCreateCustomers",
    "ShopifyUpdateCustomers",
    "ShopifyCreateDraftOrders",
    "ShopifyUpdateDraftOrders",
    "ShopifyCreateOrders",
    "ShopifyUpdatedOrders",
  ],
  /** Amazon Connect outbound campaigns (`EventType` of its model). */
  campaigns: [
    "Campaign-Email",
    "Campaign-SMS",
    "Campaign-Telephony",
    "Campaign-Orchestration",
    "Campaign-WhatsApp",
  ],
} as const;

export const eventTypes: readonly string[] = Object.values(eventTypesOf).flat();

/** The template that takes a type of event as it comes (Administrator Guide, "Object type mappings" of Segment and Shopify). */
export const templateOfEventType: Readonly<Record<string, string>> = {
  SegmentIdentify: "Segment-Identify",
  ShopifyCreateCustomers: "Shopify-Customer",
  ShopifyUpdateCustomers: "Shopify-Customer",
  ShopifyCreateDraftOrders: "Shopify-DraftOrder",
  ShopifyUpdateDraftOrders: "Shopify-DraftOrder",
  ShopifyCreateOrders: "Shopify-Order",
  ShopifyUpdatedOrders: "Shopify-Order",
};
