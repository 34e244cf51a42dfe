/** What is wrong with an object type's name (shape `typeName`), as a sentence; undefined when nothing is. */
export function objectTypeNameError(name: string): string | undefined {
  if (name === "") return "Choose an object type or enter its name.";
  if (name.length > 255) return "A name has at most 255 characters.";
  if (!/^[a-zA-Z_][a-zA-Z_0-9-]*$/u.test(name))
    return "A name starts with a letter or an underscore and has letters, digits, underscores and hyphens only.";
  return undefined;
}
