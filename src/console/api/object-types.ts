import {
  GetProfileObjectTypeCommand,
  type GetProfileObjectTypeCommandOutput,
} from "@aws-sdk/client-customer-profiles";
import { client } from "./client.ts";

export type ObjectType = Omit<GetProfileObjectTypeCommandOutput, "$metadata">;

/** The object type as it is now, past every cache. */
export async function readObjectType(
  DomainName: string,
  ObjectTypeName: string,
): Promise<ObjectType> {
  const { $metadata: _, ...objectType } = await client.send(
    new GetProfileObjectTypeCommand({ DomainName, ObjectTypeName }),
  );
  return objectType;
}
