import { expect, test } from "vitest";
import { mappedTargets } from "./mapped-targets.ts";

test("says of a value what it fills", () => {
  const targetsOf = mappedTargets({
    id: { Source: "_source.id" },
    mail: { Source: "_source.mail", Target: "_profile.EmailAddress" },
    city: { Source: '_source["home address"].city', Target: "_profile.Address.City" },
    sku: { Source: "_source.lines[].sku", Target: "_order.Name" },
    name: { Source: "{{_source.first}} {{_source.last}}", Target: "_profile.FirstName" },
    last: { Source: "_source.last", Target: "_profile.LastName" },
  });
  expect(targetsOf("id")).toEqual([]);
  expect(targetsOf("mail")).toEqual(["_profile.EmailAddress"]);
  expect(targetsOf("home address.city")).toEqual(["_profile.Address.City"]);
  expect(targetsOf("lines[3].sku")).toEqual(["_order.Name"]);
  expect(targetsOf("last")).toEqual(["_profile.FirstName", "_profile.LastName"]);
});
