import { expect, test } from "vitest";
import { layoutPicture } from "./picture-layout.ts";

test("targets stand by their object, each once, and fields point at them", () => {
  const field = (name: string, Target?: string) => ({ name, Source: `_source.${name}`, Target });
  const layout = layoutPicture(
    [
      field("total", "_order.TotalPrice"),
      field("mail", "_profile.EmailAddress"),
      field("id"),
      field("status", "_order.Status"),
      field("sameMail", "_profile.EmailAddress"),
    ],
    [{ id: "k/0", name: "k", fieldNames: ["id"], identifiers: [] }],
  );
  expect(layout.objects).toEqual([
    { name: "_order", row: 0, targets: ["TotalPrice", "Status"] },
    { name: "_profile", row: 3, targets: ["EmailAddress"] },
  ]);
  expect(layout.fields.map(({ targetRow }) => targetRow)).toEqual([1, 4, undefined, 2, 4]);
  expect(layout.fields[2]).toMatchObject({ source: "id", keys: ["k"] });
  expect(layout.rows).toBe(5);
});
