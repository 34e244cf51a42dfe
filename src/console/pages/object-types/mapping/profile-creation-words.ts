/** What AllowProfileCreation does with an object whose keys lead to no profile. */
export function profileCreationWords(allowsProfileCreation: boolean | undefined): string {
  return allowsProfileCreation ? "A profile is created for them" : "They are rejected";
}
