import { GetProfileObjectTypeCommand } from "@aws-sdk/client-customer-profiles";
import type { ObjectTypeMapping } from "../../profile-model/object-types/object-type.ts";
import { client } from "./client.ts";
import { isNotFound } from "./errors.ts";

/** How objects of a type become fields and keys, as it is now; undefined when the domain no longer has the type. */
export async function readObjectTypeMapping(
  DomainName: string,
  ObjectTypeName: string,
): Promise<ObjectTypeMapping | undefined> {
  try {
    const type = await client.send(new GetProfileObjectTypeCommand({ DomainName, ObjectTypeName }));
    return {
      AllowProfileCreation: type.AllowProfileCreation,
      SourceLastUpdatedTimestampFormat: type.SourceLastUpdatedTimestampFormat,
      Fields: type.Fields ?? {},
      Keys: type.Keys ?? {},
    };
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}
