import Link from "@cloudscape-design/components/link";
import { TableMessage } from "../../../components/table-message.tsx";
import { paths } from "../../../paths.ts";
import { describeSearchKey, standardSearchKeys } from "../../../search/search-keys.ts";
import { type SearchRequest, writeSearch } from "../../../search/search-url.ts";

interface NoMatchProps {
  domainName: string;
  search: SearchRequest;
}

/** What a value must be to be found by its key (Administrator Guide, "Key definition details": content types). */
const wholeValues: Readonly<Record<string, string>> = {
  _fullName:
    "Search finds whole values: the full name as First Middle Last, with the middle name where the profile has one. Upper and lower case do not matter.",
  _email:
    "Search finds whole values: the complete e-mail address. Upper and lower case do not matter.",
  _phone:
    "Search finds whole values: the complete phone number with its area code. How it is formatted does not matter.",
  _account: "Search finds whole values: the account number exactly as the profile has it.",
  _profileId:
    "Search finds whole values: all 32 digits of the profile ID. The profile may have been deleted or merged into another one.",
};
const wholeValue = "Search finds whole values, exactly as the profile has them.";

/** Whether a value has what every value of a key has, so that searching by that key is worth offering. */
function couldBeFoundBy(keyName: string, value: string): boolean {
  switch (keyName) {
    case "_email":
      return value.includes("@");
    case "_phone":
      return /\p{Nd}/u.test(value);
    case "_profileId":
      return /^[0-9a-f]{32}$/u.test(value);
    default:
      return true;
  }
}

/** Says why nothing may have been found, and offers the nearest other searches. */
export function NoMatch({ domainName, search }: NoMatchProps) {
  const [term, ...additional] = search.terms;
  if (!term) return null;
  const href = (other: SearchRequest) => paths.profiles(domainName, writeSearch(other));
  if (additional.length > 0)
    return (
      <TableMessage
        title="No profile matches"
        action={
          search.operator === "AND" && (
            <Link href={href({ ...search, operator: "OR" })}>
              Search for any of the keys instead (OR)
            </Link>
          )
        }
      >
        {search.operator === "AND"
          ? "No profile has all of these keys. "
          : "No profile has any of these keys. "}
        {wholeValue}
      </TableMessage>
    );
  const otherKeys = standardSearchKeys.filter(
    ({ keyName }) => keyName !== term.keyName && couldBeFoundBy(keyName, term.value),
  );
  return (
    <TableMessage
      title={`No profile found by ${describeSearchKey(term.keyName)}`}
      action={
        <>
          Search for it as{" "}
          {otherKeys.map(({ keyName, label }, index) => (
            <span key={keyName}>
              {index > 0 && (index === otherKeys.length - 1 ? " or " : ", ")}
              <Link href={href({ ...search, terms: [{ keyName, value: term.value }] })}>
                {label}
              </Link>
            </span>
          ))}
        </>
      }
    >
      {wholeValues[term.keyName] ?? wholeValue}
    </TableMessage>
  );
}
