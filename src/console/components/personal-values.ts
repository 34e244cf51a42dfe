import { storedSetting } from "./stored-setting.ts";

/**
 * Whether lists show personal values unmasked: one switch for every page. Kept for the session only, so that a browser
 * which is opened again starts masked.
 */
export const showsPersonalValues = storedSetting<boolean>({
  area: "session",
  key: "show-personal-values",
  parse: (stored) => stored === true,
});
