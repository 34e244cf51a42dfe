import { describe, expect, it } from "vitest";
import { detectSearchTerm } from "./detect-search-term.ts";

const id = "3991a7d959d248bba82546b2de0f1a2b";

describe("detectSearchTerm", () => {
  it.each([
    "ada@example.com",
    "ADA.Lovelace+shop@Mail.Example.CO.UK",
    "jörg@bücher.example",
    "a@b",
  ])("reads %j as an e-mail", (typed) => {
    expect(detectSearchTerm(typed)).toEqual({ keyName: "_email", value: typed });
  });

  it.each([
    "555-010-0000",
    "+1 (206) 345-7890",
    "2063457890",
    "206.345.7890",
    "5550100",
    "+44 20 7946 0958",
    "(555)-123-4567 ext. 12",
    "555-123-4567 x12",
    "tel:+15551234567",
    "555–010–0000",
    "٠٥٥١٢٣٤٥٦٧",
  ])("reads %j as a phone number", (typed) => {
    expect(detectSearchTerm(typed)).toEqual({ keyName: "_phone", value: typed });
  });

  it("takes the invisible marks off a copied phone number", () => {
    expect(detectSearchTerm("\u202a+1 206 345 7890\u202c")).toEqual({
      keyName: "_phone",
      value: "+1 206 345 7890",
    });
  });

  it("reads 32 hexadecimal digits as a profile id, in lower case as the service has it", () => {
    expect(detectSearchTerm(id)).toEqual({ keyName: "_profileId", value: id });
    expect(detectSearchTerm(id.toUpperCase())).toEqual({ keyName: "_profileId", value: id });
    expect(detectSearchTerm("1".repeat(32)).keyName).toBe("_profileId");
    expect(detectSearchTerm(id.slice(1)).keyName).toBe("_fullName");
  });

  it("reads key=value as that key", () => {
    expect(detectSearchTerm("_orderId=A-17")).toEqual({ keyName: "_orderId", value: "A-17" });
    expect(detectSearchTerm("loyalty-id = 17")).toEqual({
      keyName: "_fullName",
      value: "loyalty-id = 17",
    });
    expect(detectSearchTerm("_account=a=b")).toEqual({ keyName: "_account", value: "a=b" });
    expect(detectSearchTerm("_email= ada@example.com ")).toEqual({
      keyName: "_email",
      value: "ada@example.com",
    });
  });

  it.each([
    "Ada Lovelace",
    "Ada",
    "Ada Lovelace 2nd",
    "李小龍",
    "O'Brien",
    "12345",
    "ada @ example",
    "_email=",
  ])("reads %j as a full name", (typed) => {
    expect(detectSearchTerm(typed)).toEqual({ keyName: "_fullName", value: typed });
  });

  it("trims what was typed", () => {
    expect(detectSearchTerm("  Ada Lovelace\t")).toEqual({
      keyName: "_fullName",
      value: "Ada Lovelace",
    });
  });
});
