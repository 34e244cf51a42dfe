import {
  type CompiledMapping,
  compileMapping,
} from "../../../../profile-model/object-types/compile-mapping.ts";
import { TemplateError } from "../../../../profile-model/object-types/handlebars-template.ts";
import { mapObject } from "../../../../profile-model/object-types/map-object.ts";
import type {
  MappedObject,
  MappingFailure,
} from "../../../../profile-model/object-types/mapped-object.ts";
import type { ObjectTypeMapping } from "../../../../profile-model/object-types/object-type.ts";
import { parseJson } from "../../../components/json/flatten-json.ts";
import { objectTextError } from "../../../components/json/object-text.ts";

/** What a mapping makes of a sample, as far as nobody needs to be asked. */
export type SampleTest =
  | { kind: "no sample" }
  | { kind: "unreadable"; problem: string }
  /** The mapping breaks rules: nothing can be said before it is right. */
  | { kind: "no mapping" }
  | { kind: "refused"; failure: MappingFailure }
  | { kind: "mapped"; object: MappedObject };

/**
 * Tries a mapping on the text of a sample object.
 *
 * @param mapping undefined while it breaks a rule.
 */
export function testSample(mapping: ObjectTypeMapping | undefined, text: string): SampleTest {
  if (text.trim() === "") return { kind: "no sample" };
  const problem = objectTextError(text);
  if (problem !== undefined) return { kind: "unreadable", problem };
  const compiled = mapping && compiledOrNot(mapping);
  if (!compiled) return { kind: "no mapping" };
  const object = mapObject(compiled, parseJson(text)?.document);
  return object.kind === "failed"
    ? { kind: "refused", failure: object }
    : { kind: "mapped", object };
}

/** A mapping that is there already may have a Source that this console cannot read. */
function compiledOrNot(mapping: ObjectTypeMapping): CompiledMapping | undefined {
  try {
    return compileMapping(mapping);
  } catch (error) {
    if (error instanceof TemplateError) return undefined;
    throw error;
  }
}
