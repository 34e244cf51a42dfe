import {
  comparedAs,
  contentTypesOfKeys,
} from "../../profile-model/object-types/compile-mapping.ts";
import type { Database } from "../store/database.ts";
import {
  domainKeyContentTypes,
  keyContentType,
  mappingOf,
} from "../store/effective-object-types.ts";
import type { ObjectTypeSettings } from "../store/object-types.ts";
import { keyForm, storedKeyValues } from "../store/profile-keys.ts";
import { badRequest } from "../wire/service-error.ts";

/**
 * Keys are stored in the form of their content type. Under another one they would be found no more, neither by searches
 * nor by objects, so that a definition that changes it is refused while there are such keys (inferred). One that comes
 * after keys that were added without a definition, or that one which is gone left behind, must leave their form as it is.
 *
 * @throws ServiceError 400 that names the key.
 */
export function refuseChangedKeys(
  database: Database,
  domain: number,
  settings: ObjectTypeSettings,
): void {
  const mapping = mappingOf(settings);
  const defined = domainKeyContentTypes(database, domain, "");
  for (const [name, types] of contentTypesOfKeys(mapping ? [mapping] : [])) {
    const before = keyContentType(database, domain, name);
    const after = comparedAs(types);
    if (before === after) continue;
    for (const value of storedKeyValues(database, domain, name)) {
      if (!defined.has(name) && keyForm(name, value, after) === value) continue;
      throw badRequest(
        `Profiles have keys ${name} that are stored as ${before}, which cannot become ${after}`,
      );
    }
  }
}
