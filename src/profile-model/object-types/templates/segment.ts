import { addressRows, reconstruct } from "./template.ts";

/** The guide has a table of Segment-Identify only; Segment-Customer is taken for the same (inferred). */
function segment(sourceObject: string) {
  return reconstruct(`Segment-${sourceObject}`, {
    sourceName: "Segment",
    sourceObject,
    allowsProfileCreation: true,
    rows: {
      _profile: [
        ["userId", "Attributes.SegmentUserId"],
        ["traits.company.name", "BusinessName"],
        ["traits.firstName", "FirstName"],
        ["traits.lastName", "LastName"],
        ["traits.birthday", "BirthDate"],
        ["traits.gender", "Gender"],
        ["traits.phone", "PhoneNumber"],
        ["traits.email", "EmailAddress"],
        ...addressRows("Address", {
          Address1: "traits.address.street",
          City: "traits.address.city",
          State: "traits.address.state",
          Country: "traits.address.country",
          PostalCode: "traits.address.postalCode",
        }),
      ],
    },
    keys: [["_segmentUserId", "userId", ["UNIQUE", "PROFILE"]]],
  });
}

export const segmentTemplates = [segment("Identify"), segment("Customer")];
