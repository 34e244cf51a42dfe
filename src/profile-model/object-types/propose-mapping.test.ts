import { describe, expect, test } from "vitest";
import { proposeMapping } from "./propose-mapping.ts";
import { validateObjectType } from "./validate-object-type.ts";

const order = {
  id: "A-1",
  customer: {
    firstName: "Ada",
    last_name: "Lovelace",
    "e-mail": "ada@example.com",
    mobile: "+44 20 7946 0958",
  },
  billing: { street: "1 High St", city: "London", zip: "N1" },
  shippingCity: "Oslo",
  state: "SENT",
  total: 12.5,
  items: [{ id: 1, email: "not@the.customer" }],
  backupContact: "grace@example.com",
  Tags: ["a"],
};

function proposed(sample: unknown, name = "WebOrder", domainKeyNames: string[] = []) {
  const mapping = proposeMapping(sample, name, domainKeyNames);
  const violations = validateObjectType(
    { ObjectTypeName: name, ...mapping },
    { domainKeys: new Map(), otherObjectTypes: 0, isTemplate: () => false },
  );
  return { ...mapping, violations };
}

describe("fields", () => {
  const { Fields, Keys, violations } = proposed(order);

  test("values with known names get their targets and content types", () => {
    expect(Fields["firstName"]).toEqual({
      Source: "_source.customer.firstName",
      Target: "_profile.FirstName",
      ContentType: "NAME",
    });
    expect(Fields["e_mail"]).toMatchObject({
      Target: "_profile.EmailAddress",
      ContentType: "EMAIL_ADDRESS",
    });
    expect(Fields["mobile"]).toMatchObject({ Target: "_profile.MobilePhoneNumber" });
    expect(Fields["street"]).toMatchObject({ Target: "_profile.BillingAddress.Address1" });
    expect(Fields["zip"]).toMatchObject({ Target: "_profile.BillingAddress.PostalCode" });
    expect(Fields["shippingCity"]).toMatchObject({ Target: "_profile.ShippingAddress.City" });
  });

  test("what may mean something else gets none", () => {
    expect(Fields["state"]).toEqual({ Source: "_source.state", ContentType: "STRING" });
    expect(Fields["total"]).toEqual({ Source: "_source.total", ContentType: "NUMBER" });
    expect(Fields["email"]).toEqual({
      Source: "_source.items[].email",
      ContentType: "EMAIL_ADDRESS",
    });
    expect(Fields["backupContact"]).toMatchObject({ ContentType: "EMAIL_ADDRESS" });
  });

  test("names are free ones that the service takes", () => {
    expect(Object.keys(Fields)).toEqual(expect.arrayContaining(["id", "items_id", "Tags_1"]));
  });

  test("keys tell objects apart by the id and find profiles by what is nearest to a person", () => {
    expect(Keys).toEqual({
      webOrderId: [{ StandardIdentifiers: ["UNIQUE"], FieldNames: ["id"] }],
      _email: [{ StandardIdentifiers: ["PROFILE"], FieldNames: ["e_mail"] }],
      _phone: [{ StandardIdentifiers: ["PROFILE", "SECONDARY"], FieldNames: ["mobile"] }],
    });
  });

  test("the proposal breaks no rule", () => {
    expect(violations).toEqual([]);
  });
});

test("without anything of a person the id finds the profile too", () => {
  const { Keys, violations } = proposed({ ticketId: 3, subject: "Help" }, "Ticket");
  expect(Keys).toEqual({
    ticketId: [{ StandardIdentifiers: ["UNIQUE", "PROFILE"], FieldNames: ["ticketId"] }],
  });
  expect(violations).toEqual([]);
});

test("a number of the account that is the id too finds the profile as the account does", () => {
  const { Keys, violations } = proposed({ customerNumber: "C-1", city: "Oslo" }, "Customer");
  expect(Keys).toEqual({
    _account: [{ StandardIdentifiers: ["UNIQUE", "PROFILE"], FieldNames: ["customerNumber"] }],
  });
  expect(violations).toEqual([]);
});

test("what tells customers apart finds them, and does not tell their orders apart", () => {
  const { Keys, violations } = proposed({ customerId: 7, order: { orderId: "A-1" } });
  expect(Keys).toEqual({
    orderId: [{ StandardIdentifiers: ["UNIQUE"], FieldNames: ["orderId"] }],
    customerId: [{ StandardIdentifiers: ["PROFILE"], FieldNames: ["customerId"] }],
  });
  expect(violations).toEqual([]);
  expect(proposed({ customerId: 7, email: "a@b.co" }).Keys).toEqual({
    _email: [{ StandardIdentifiers: ["PROFILE"], FieldNames: ["email"] }],
  });
});

test("ids of two sources do not share a key", () => {
  const ids = (...of: Parameters<typeof proposed>) => Object.keys(proposed(...of).Keys);
  expect(ids({ orderId: 1 })).toEqual(["orderId"]);
  expect(ids({ orderId: 1 }, "WebOrder", ["orderId"])).toEqual(["webOrder_orderId"]);
  expect(ids({ id: 1 }, "X".repeat(255))).toEqual([`x${"X".repeat(61)}Id`]);
  // Whose id it is nobody has said yet.
  expect(Object.keys(proposeMapping({ id: 1 }, "", []).Keys)).toEqual([""]);
});

test("an id that is empty in the sample is none, and neither is a phone number", () => {
  expect(proposed({ id: null, phoneNumber: "5" }).Keys).toEqual({
    _phone: [{ StandardIdentifiers: ["PROFILE"], FieldNames: ["phoneNumber"] }],
  });
});

test("of two values for one target the first gets it", () => {
  const { Fields } = proposed({ email: "a@b.co", emailAddress: "c@d.eu" });
  expect(Fields["email"]?.Target).toBe("_profile.EmailAddress");
  expect(Fields["emailAddress"]?.Target).toBeUndefined();
});

test("a sample of more values than an object type has fields gives as many as it may have", () => {
  const sample = Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`v${at}`, at]));
  expect(Object.keys(proposed(sample).Fields)).toHaveLength(250);
});
