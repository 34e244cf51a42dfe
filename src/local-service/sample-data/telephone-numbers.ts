/** A number that belongs to nobody: every range here is set aside for fiction, so no demo can ring a stranger. */
export interface TelephoneNumber {
  /** Without "+". */
  countryCode: string;
  /** What is dialled before the national number inside the country. */
  trunkPrefix: "" | "0";
  /** The national number as people group it; the first group is the area. */
  groups: readonly string[];
}

export type NumberRange =
  | { country: "US" | "CA"; areaCodes: readonly string[] }
  | { country: "GB" | "DE" | "FR" | "AU"; areaCodes: readonly [string] };

/** Hands out each number once. Its memory is one counter per area code, whatever the size of the sample. */
export class TelephoneExchange {
  readonly #handedOut = new Map<string, number>();

  next(range: NumberRange): TelephoneNumber {
    const { areaCode, ordinal } = this.#leastUsed(range);
    this.#handedOut.set(`${range.country} ${areaCode}`, ordinal + 1);
    return fictitiousNumber(range.country, areaCode, ordinal);
  }

  #leastUsed(range: NumberRange): { areaCode: string; ordinal: number } {
    let least: { areaCode: string; ordinal: number } | undefined;
    for (const areaCode of range.areaCodes) {
      const ordinal = this.#handedOut.get(`${range.country} ${areaCode}`) ?? 0;
      if (least === undefined || ordinal < least.ordinal) least = { areaCode, ordinal };
    }
    if (least === undefined) throw new Error(`No area code for a number in ${range.country}`);
    return least;
  }
}

/**
 * The `ordinal`th number of an area.
 *
 * North America: 555-0100 to 555-0199 are the lines kept for fiction. A sample that needs more goes on through the rest
 * of the 555 exchange, which has no subscribers. Elsewhere: Ofcom's, the Bundesnetzagentur's, Arcep's and ACMA's ranges
 * for drama; these repeat when they are used up.
 */
function fictitiousNumber(
  country: NumberRange["country"],
  areaCode: string,
  ordinal: number,
): TelephoneNumber {
  const lastThree = String(ordinal % 1000).padStart(3, "0");
  switch (country) {
    case "US":
    case "CA": {
      // 7 has no factor in common with 100, so that neighbours in the sample are not neighbours in their numbers.
      const line = ordinal < 100 ? 100 + ((ordinal * 7) % 100) : 200 + ((ordinal - 100) % 9800);
      const groups = [areaCode, "555", String(line).padStart(4, "0")];
      return { countryCode: "1", trunkPrefix: "", groups };
    }
    case "GB":
      return { countryCode: "44", trunkPrefix: "0", groups: [areaCode, "7946", `0${lastThree}`] };
    case "DE":
      return { countryCode: "49", trunkPrefix: "0", groups: [areaCode, "23125", lastThree] };
    case "FR": {
      const pair = String(ordinal % 100).padStart(2, "0");
      return { countryCode: "33", trunkPrefix: "0", groups: [areaCode, "99", "00", "27", pair] };
    }
    case "AU":
      return { countryCode: "61", trunkPrefix: "0", groups: [areaCode, "7010", `0${lastThree}`] };
  }
}
