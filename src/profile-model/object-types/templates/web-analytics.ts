import { webAnalyticsPaths } from "../standard-object-fields.ts";
import { reconstruct, type MappingRow, type ObjectTypeTemplate } from "./template.ts";

/** The order that an event is about, as paths of `_order`. */
const orderRows: readonly MappingRow[] = [
  ["OrderId", "Attributes.WebAnalyticsOrderId"],
  ["Session.Id", "Attributes.WebSessionId"],
  ["Order.Value", "TotalPrice"],
  ["Order.Currency", "Currency"],
  ["Order.Discounts", "TotalDiscounts"],
  ["Order.ShippingMethod", "Attributes.ShippingMethod"],
  ["Order.ShipmentTrackingId", "Attributes.ShipmentTrackingId"],
  ["Order.ShippingAddress", "ShippingAddress.Address1"],
  ["Order.PaymentMethod", "Gateway"],
  ["ItemsList[].Title", "OrderItems[].Title"],
  ["ItemsList[].Price", "OrderItems[].Price"],
  ["ItemsList[].Quantity", "OrderItems[].Quantity"],
];

/** The device that an event comes from, as paths of `_device`. */
const deviceRows: readonly MappingRow[] = [
  ["DeviceId", "Attributes.WebAnalyticsDeviceId"],
  ["Session.Id", "Attributes.WebSessionId"],
  ["Device.Type", "Type"],
  ["Device.OperatingSystem", "OperatingSystem"],
  ["Device.OSVersion", "OperatingSystemVersion"],
  ["Device.ScreenWidth", "ScreenWidth"],
  ["Device.ScreenHeight", "ScreenHeight"],
  ["Device.Browser", "Browser"],
  ["Device.BrowserVersion", "BrowserVersion"],
  ["Device.Locale", "Locale"],
  ["Device.Model", "Model"],
  ["Device.Manufacturer", "Manufacturer"],
];

/** Its tables name the identifiers as well; that it creates profiles (of anonymous visitors) is inferred. */
const clickstream: ObjectTypeTemplate = reconstruct("WebAnalytics-Clickstream", {
  sourceName: "WebAnalytics",
  sourceObject: "Clickstream",
  allowsProfileCreation: true,
  rows: {
    _webAnalytics: [
      ["EventId", "Attributes.ClickstreamEventId"],
      ...webAnalyticsPaths.map((path): MappingRow => [path, path]),
    ],
    _order: orderRows,
    _device: deviceRows,
  },
  keys: [
    ["_webAnalyticsClickstreamEventId", "EventId", ["WEB_ANALYTICS", "UNIQUE"]],
    ["_webAnalyticsUserId", "User.Id", ["PROFILE"]],
    ["_webAnalyticsAnonymousUserId", "User.AnonymousId", ["PROFILE"]],
    ["_webAnalyticsOrderId", "OrderId", ["ORDER"]],
    ["_webAnalyticsDeviceId", "DeviceId", ["DEVICE"]],
  ],
});

export const webAnalyticsTemplates = [clickstream];
