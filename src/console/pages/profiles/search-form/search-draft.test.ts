import { describe, expect, it } from "vitest";
import { addTerm, changeTerm, draftOf, removeTerm, requestOf, switchMode } from "./search-draft.ts";

const email = { keyName: "_email", value: "ada@example.com" };
const order = { keyName: "_orderId", value: "A-17" };
const one = (term: typeof email) => ({ terms: [term], operator: "AND" as const });

describe("the form of a search that was made", () => {
  it("shows one detected value in the box, with Detect chosen", () => {
    expect(draftOf(one(email))).toMatchObject({
      mode: "one",
      chosenKey: "detect",
      text: email.value,
    });
  });

  it("shows a key that detection would not choose", () => {
    expect(draftOf(one({ keyName: "_account", value: "12345678" }))).toMatchObject({
      mode: "one",
      chosenKey: "_account",
      text: "12345678",
    });
  });

  it("writes any other key as key=value", () => {
    expect(draftOf(one(order))).toMatchObject({ mode: "one", text: "_orderId=A-17" });
  });

  it("shows rows for several keys, and for one that fits no box", () => {
    expect(draftOf({ terms: [email, order], operator: "OR" })).toMatchObject({
      mode: "several",
      operator: "OR",
    });
    expect(draftOf(one({ keyName: "order id", value: "1" })).mode).toBe("several");
  });

  it.each([
    email,
    order,
    { keyName: "_account", value: "12345678" },
    { keyName: "_fullName", value: "a=b" },
    { keyName: "_email", value: "Ada" },
    { keyName: "order id", value: "1" },
  ])("asks for the same search again: %j", (term) => {
    expect(requestOf(draftOf(one(term))).terms).toEqual([term]);
  });
});

describe("switching between one box and rows", () => {
  it("keeps what was entered", () => {
    const several = switchMode(draftOf(one(email)));
    expect(several.terms).toEqual([email, { keyName: "", value: "" }]);
    const both = changeTerm(several, 1, order);
    expect(requestOf(switchMode(both)).terms).toEqual([email]);
    expect(requestOf(switchMode(switchMode(both))).terms).toEqual([email, order]);
  });

  it("starts with an empty row each for a first and a second key", () => {
    expect(switchMode(draftOf({ terms: [], operator: "AND" })).terms).toHaveLength(2);
  });
});

it("adds and removes rows", () => {
  const draft = addTerm(draftOf({ terms: [email, order], operator: "AND" }));
  expect(draft.terms).toHaveLength(3);
  expect(removeTerm(draft, 0).terms).toEqual([order, { keyName: "", value: "" }]);
});

it("trims keys and values of rows", () => {
  const draft = draftOf({
    terms: [{ keyName: " _email ", value: " ada@example.com " }, order],
    operator: "AND",
  });
  expect(requestOf(draft).terms).toEqual([email, order]);
});
