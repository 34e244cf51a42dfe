import { describeError } from "../../api/errors.ts";

/** Which field of a form stands for a member of the request. */
export type MemberFields<Field extends string> = Readonly<Record<string, Field>>;

/**
 * The fields that the service's refusal names, each with its words; none where it names no member of the request, so that
 * the refusal is the whole form's. AWS says which member it means in the text of the message alone: "Value at
 * 'flowDefinition.kmsArn' failed to satisfy constraint: …".
 */
export function refusedFields<Field extends string>(
  error: unknown,
  members: MemberFields<Field>,
): Partial<Record<Field, string>> {
  const { kind, serviceMessage = "", requestId } = describeError(error);
  if (kind !== "invalid" && kind !== "notFound") return {};
  const words = `The service says: ${serviceMessage}${requestId ? ` (request id ${requestId})` : ""}`;
  const named = Object.keys(members).filter((member) => namesMember(serviceMessage, member));
  return Object.fromEntries(named.map((member) => [members[member], words])) as Partial<
    Record<Field, string>
  >;
}

/** A member is written with a small first letter in messages of the model's limits, else as in the API. */
function namesMember(message: string, member: string): boolean {
  const first = member.charAt(0);
  const form = `\\b[${first.toLowerCase()}${first.toUpperCase()}]${member.slice(1)}\\b`;
  return new RegExp(form, "u").test(message);
}
