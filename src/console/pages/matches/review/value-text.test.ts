import { describe, expect, it } from "vitest";
import { fieldLabel, valueText } from "./value-text.ts";

describe("a value as text", () => {
  it("is an address in the order people write it, without empty parts", () => {
    const address = {
      Country: "US",
      PostalCode: "98101",
      City: "Seattle",
      Address1: "1 Pine St",
      Address2: "",
    };
    expect(valueText(address)).toBe("1 Pine St, Seattle, 98101, US");
  });

  it("is preferences by their kind and key", () => {
    const preferences = {
      Phone: [{ ContactType: "PhoneNumber", KeyName: "_phone", KeyValue: "+1" }],
      Email: [{ ContactType: "EmailAddress" }],
    };
    expect(valueText(preferences)).toBe("PhoneNumber: _phone = +1, EmailAddress");
  });

  it("has the label of its field, or the name of its attribute", () => {
    expect(fieldLabel("BirthDate")).toBe("Birth date");
    expect(fieldLabel("Attributes.BirthDate")).toBe("BirthDate");
  });
});
