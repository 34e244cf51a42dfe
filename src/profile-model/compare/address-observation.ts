import { editDistance } from "./edit-distance.ts";
import { bestObservation } from "./observation.ts";
import type { Observation } from "./observation.ts";
import type { PreparedAddress } from "./prepared-profile.ts";
import { weights } from "./weights.ts";

/** Of the words of two streets, the share that must be in both for the streets to be alike. */
const alikeShareOfWords = 0.6;

/** The two addresses that are closest, over all four fields of either side. */
export function observeAddresses(
  lefts: readonly PreparedAddress[],
  rights: readonly PreparedAddress[],
): Observation | undefined {
  return bestObservation(lefts, rights, observeAddressPair);
}

function observeAddressPair(
  left: PreparedAddress,
  right: PreparedAddress,
): Observation | undefined {
  const { address } = weights;
  const seen = (weight: Observation["weight"], finding: string): Observation => ({
    weight,
    finding,
    left,
    right,
  });
  const haveStreets = left.street !== "" && right.street !== "";
  const isSamePostalCode = left.postalCode !== "" && left.postalCode === right.postalCode;
  const isSameCity = left.city !== "" && left.city === right.city;
  const isCityAlike =
    !isSameCity &&
    left.city.length > 3 &&
    right.city.length > 3 &&
    editDistance(left.city, right.city, 2) <= 2;
  const isSamePlace = isSamePostalCode || isSameCity || isCityAlike;

  if (haveStreets && left.street === right.street) {
    if (left.value === right.value) return seen(address.sameHouse, "same");
    if (isSamePlace) return seen(address.sameHouse, "same address, written differently");
    const where = placesDiffer(left, right) ? "same street, other city" : "same street";
    return seen(address.sameStreetOtherPlace, where);
  }
  if (haveStreets && isSamePlace && isStreetAlike(left, right)) {
    return numbersDiffer(left, right)
      ? seen(address.sameStreetOtherNumber, "same street, other number")
      : seen(address.streetAlike, "nearly the same");
  }
  if (isSamePostalCode) return seen(address.samePostalCode, "same postal code");
  if (isSameCity && haveStreets)
    return seen(address.sameCityOtherStreet, "same city, other street");
  if (isSameCity) return { ...seen(address.sameCityOnly, "same city"), agreedOn: left.city };
  if (isCityAlike && !haveStreets) return seen(address.cityAlike, "city spelt nearly the same");
  if (haveStreets || placesDiffer(left, right)) return seen(address.differs, "differs");
  return undefined;
}

function placesDiffer(left: PreparedAddress, right: PreparedAddress): boolean {
  return (
    (left.city !== "" && right.city !== "" && left.city !== right.city) ||
    (left.postalCode !== "" && right.postalCode !== "" && left.postalCode !== right.postalCode)
  );
}

/** Alike but for slips, for the order of the words, or for words that one side leaves out. */
function isStreetAlike(left: PreparedAddress, right: PreparedAddress): boolean {
  const limit = Math.min(left.street.length, right.street.length) >= 12 ? 3 : 2;
  if (editDistance(left.compactStreet, right.compactStreet, limit) <= limit) return true;
  const [leftWords, rightWords] = [left.streetWords, right.streetWords];
  let common = 0;
  for (const word of leftWords) if (rightWords.includes(word)) common++;
  return common >= 2 && common / Math.min(leftWords.length, rightWords.length) >= alikeShareOfWords;
}

/** Whether each side has a number that the other lacks: neighbours then, or two flats of one house. */
function numbersDiffer(left: PreparedAddress, right: PreparedAddress): boolean {
  const [leftNumbers, rightNumbers] = [left.streetNumbers, right.streetNumbers];
  return (
    leftNumbers.some((number) => !rightNumbers.includes(number)) &&
    rightNumbers.some((number) => !leftNumbers.includes(number))
  );
}
