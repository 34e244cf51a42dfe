import { storedSetting } from "./stored-setting.ts";

/**
 * Whether single keys act. They can be turned off: with speech input, words said beside the microphone would set them
 * off (WCAG 2.2, success criterion 2.1.4).
 */
export const singleKeyShortcuts = storedSetting<boolean>({
  area: "local",
  key: "single-key-shortcuts",
  parse: (stored) => stored !== false,
});
