import {
  AddProfileKeyCommand,
  type AddProfileKeyCommandInput,
  DeleteProfileKeyCommand,
  type DeleteProfileKeyCommandInput,
} from "@aws-sdk/client-customer-profiles";
import { mutationOptions } from "@tanstack/react-query";
import { client } from "./client.ts";
import { invalidateProfiles } from "./profiles.ts";

/** Adding a key that a profile has, or removing one it has not, does nothing: a retry is safe. */
export const profileKeyMutations = {
  add: mutationOptions({
    mutationFn: (input: AddProfileKeyCommandInput) => client.send(new AddProfileKeyCommand(input)),
    onSettled: (_output, _error, { DomainName }) => invalidateProfiles(DomainName),
  }),
  remove: mutationOptions({
    mutationFn: (input: DeleteProfileKeyCommandInput) =>
      client.send(new DeleteProfileKeyCommand(input)),
    onSettled: (_output, _error, { DomainName }) => invalidateProfiles(DomainName),
  }),
};
