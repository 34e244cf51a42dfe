import { expect, test } from "vitest";
import { domainPages, moreDomainPages } from "../domain-pages.ts";
import { paletteEntries } from "./palette-entries.ts";

const base = { domainName: "shop", domainNames: ["web-shop", "shop", "shop-eu"], profiles: [] };
const textsFor = (typed: string, options: Partial<typeof base> = {}) =>
  paletteEntries({ ...base, ...options, typed }).map(({ text }) => text);

test("with nothing typed it offers the pages of the domain, then the other domains", () => {
  const ofDomain = [...domainPages("shop"), ...moreDomainPages("shop")].map(({ text }) => text);
  expect(textsFor("")).toEqual([
    ...ofDomain,
    "All domains",
    "Create domain",
    "Find an integration",
    "web-shop",
    "shop-eu",
  ]);
});

test("every word must be there; domains that begin so come first", () => {
  expect(textsFor("SHOP")).toEqual([
    "shop-eu",
    "web-shop",
    "Search for SHOP by full name (_fullName)",
  ]);
  expect(textsFor("dom set")[0]).toBe("Domain settings");
});

test("a value is understood as the search box understands it", () => {
  expect(paletteEntries({ ...base, typed: " ada@example.com " }).at(-1)).toEqual({
    text: "Search for ada@example.com by e-mail (_email)",
    kind: "Profiles of shop",
    href: "/domains/shop/profiles?key=_email&value=ada%40example.com",
  });
});

test("a profile that was found stands first and leads to its page", () => {
  const ProfileId = "0123456789abcdef0123456789abcdef";
  const [first] = paletteEntries({
    ...base,
    typed: "Ada Lovelace",
    profiles: [{ ProfileId, FirstName: "Ada", LastName: "Lovelace" }],
  });
  expect(first).toEqual({
    text: "Ada Lovelace",
    kind: "Profile of shop",
    href: `/domains/shop/profiles/${ProfileId}`,
  });
});
