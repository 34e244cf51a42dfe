/** A key as SearchProfiles, AddProfileKey and DeleteProfileKey name it. */
export interface ProfileKey {
  name: string;
  value: string;
}
