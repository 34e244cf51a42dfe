import { expect, test } from "vitest";
import type { Step } from "../../../../profile-model/re-creation/steps.ts";
import { stepCalls } from "./step-calls.ts";

const survivor = { ProfileId: "ann", FirstName: "Ann", PhoneNumber: "+12065550100" };
const object = { objectTypeName: "Order", uniqueKey: "k1", content: '{"id":1}' };
const email = { name: "_email", values: ["anne@example.com"] };

test("each step is a command, and an id that is not known yet goes by the order of the creations", () => {
  const steps: Step[] = [
    { kind: "createProfile", profileId: "anne", fields: { FirstName: "Anne" } },
    { kind: "setAccountNumber", profileId: "anne", accountNumber: "A-1" },
    { kind: "createProfile", profileId: "nan", fields: { FirstName: "Nan" } },
    { kind: "setAccountNumber", profileId: "nan", accountNumber: undefined },
    {
      kind: "restoreFields",
      profileId: "ann",
      changes: [{ path: "PhoneNumber", from: "+12065550100", to: undefined }],
    },
    { kind: "deleteKeys", profileId: "ann", keys: email, isForAWhile: true },
    { kind: "addKeys", profileId: "nan", keys: email, isGivenBack: false },
    { kind: "deleteObject", profileId: "ann", ownerId: "anne", object, profileKeys: [] },
    { kind: "putObject", profileId: "anne", survivorId: "ann", object, profileKeys: [] },
    { kind: "checkObjects", profileId: "anne", objectTypeName: "Order", uniqueKeys: ["k1"] },
  ];
  const DomainName = "shop";
  const ofEmail = { KeyName: "_email", Values: ["anne@example.com"] };
  expect(stepCalls(steps, { domainName: DomainName, survivor })).toEqual([
    {
      operation: "CreateProfile",
      input: { DomainName, FirstName: "Anne", AccountNumber: "A-1" },
    },
    { operation: "CreateProfile", input: { DomainName, FirstName: "Nan" } },
    { operation: "UpdateProfile", input: { DomainName, ProfileId: "ann", PhoneNumber: "" } },
    { operation: "DeleteProfileKey", input: { DomainName, ProfileId: "ann", ...ofEmail } },
    { operation: "AddProfileKey", input: { DomainName, ProfileId: "NEW-PROFILE-2", ...ofEmail } },
    {
      operation: "DeleteProfileObject",
      input: {
        DomainName,
        ProfileId: "ann",
        ObjectTypeName: "Order",
        ProfileObjectUniqueKey: "k1",
      },
    },
    {
      operation: "PutProfileObject",
      input: { DomainName, ObjectTypeName: "Order", Object: '{"id":1}' },
    },
    {
      operation: "ListProfileObjects",
      input: { DomainName, ProfileId: "NEW-PROFILE-1", ObjectTypeName: "Order" },
    },
  ]);
});
