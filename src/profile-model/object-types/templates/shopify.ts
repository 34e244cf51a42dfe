import { addressRows, reconstruct, type MappingRow, type TemplateKey } from "./template.ts";

function shopifyAddress(target: string, source: string): readonly MappingRow[] {
  return addressRows(target, {
    Address1: `${source}.address1`,
    Address2: `${source}.address2`,
    City: `${source}.city`,
    PostalCode: `${source}.zip`,
    Province: `${source}.province`,
    Country: `${source}.country`,
  });
}

const orderAddressRows: readonly MappingRow[] = [
  ...shopifyAddress("BillingAddress", "billing_address"),
  ["billing_address.name", "BillingAddress.Name"],
  ...shopifyAddress("ShippingAddress", "shipping_address"),
  ["shipping_address.name", "ShippingAddress.Name"],
];

const orderItemRows: readonly MappingRow[] = [
  ["line_items[].title", "OrderItems[].Title"],
  ["line_items[].price", "OrderItems[].Price"],
  ["line_items[].quantity", "OrderItems[].Quantity"],
];

/** The tables have `_shopifyOrderId` only; without the customer's key no order could find its profile (inferred). */
const orderKeys: readonly TemplateKey[] = [
  ["_shopifyOrderId", "id", ["UNIQUE", "ORDER"]],
  ["_shopifyCustomerId", "customer.id", ["PROFILE"]],
];

export const shopifyTemplates = [
  reconstruct("Shopify-Customer", {
    sourceName: "Shopify",
    sourceObject: "Customer",
    allowsProfileCreation: true,
    rows: {
      _profile: [
        ["id", "Attributes.ShopifyCustomerId"],
        ["email", "EmailAddress"],
        ["first_name", "FirstName"],
        ["last_name", "LastName"],
        ["note", "AdditionalInformation"],
        ["phone", "PhoneNumber"],
        ...shopifyAddress("Address", "default_address"),
      ],
    },
    keys: [["_shopifyCustomerId", "id", ["UNIQUE", "PROFILE"]]],
  }),
  reconstruct("Shopify-DraftOrder", {
    sourceName: "Shopify",
    sourceObject: "DraftOrder",
    allowsProfileCreation: false,
    rows: {
      _order: [
        ["id", "Attributes.ShopifyOrderId"],
        ["customer.id", "Attributes.ShopifyCustomerId"],
        ["note", "AdditionalInformation"],
        ["email", "CustomerEmail"],
        ["currency", "Currency"],
        ["created_at", "CreatedDate"],
        ["updated_at", "UpdatedDate"],
        ["name", "Name"],
        ["status", "Status"],
        ["order_status_url", "StatusCode"],
        ...orderAddressRows,
        ["invoice_url", "StatusUrl"],
        ["total_price", "TotalPrice"],
        ["total_tax", "TotalTax"],
        ...orderItemRows,
      ],
    },
    keys: orderKeys,
  }),
  reconstruct("Shopify-Order", {
    sourceName: "Shopify",
    sourceObject: "Order",
    allowsProfileCreation: false,
    rows: {
      _order: [
        ["id", "Attributes.ShopifyOrderId"],
        ["customer.id", "Attributes.ShopifyCustomerId"],
        ["cancelled_at", "CancelledDate"],
        ["cancel_reason", "CancelReason"],
        ["closed_at", "ClosedDate"],
        ["created_at", "CreatedDate"],
        ["currency", "Currency"],
        ["email", "CustomerEmail"],
        ["financial_status", "Status"],
        ["order_status_url", "StatusCode"],
        ["fulfillment_status", "FulfillmentStatus"],
        ["gateway", "Gateway"],
        ["name", "Name"],
        ["note", "AdditionalInformation"],
        ["order_status_url", "StatusUrl"],
        ["phone", "CustomerPhone"],
        ["processed_at", "ProcessedDate"],
        ["total_discounts", "TotalDiscounts"],
        ["total_line_items_price", "TotalItemsPrice"],
        ["total_price", "TotalPrice"],
        ["total_shipping_price_set.shop_money.amount", "TotalShippingPrice"],
        ["total_tax", "TotalTax"],
        ["total_tip_received", "TotalTipReceived"],
        ["total_weight", "TotalWeight"],
        ["updated_at", "UpdatedDate"],
        ...orderAddressRows,
        ["payment_details.credit_card_number", "CreditCardNumber"],
        ["payment_details.credit_card_company", "CreditCardCompany"],
        ...orderItemRows,
      ],
    },
    keys: orderKeys,
  }),
];
