import { storedSetting } from "./stored-setting.ts";

/** Whether lists show personal values unmasked: one switch for every page. Kept with the tab, so that each new one starts masked. */
export const showsPersonalValues = storedSetting<boolean>({
  area: "session",
  key: "show-personal-values",
  parse: (stored) => stored === true,
});
