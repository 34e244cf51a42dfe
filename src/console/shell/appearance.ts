import { applyDensity, applyMode, Density, Mode } from "@cloudscape-design/global-styles";

export type ModeSetting = "system" | "light" | "dark";
export type DensitySetting = "comfortable" | "compact";

export interface Appearance {
  mode: ModeSetting;
  density: DensitySetting;
}

const storageKey = "appearance";
const systemIsDark = matchMedia("(prefers-color-scheme: dark)");

export function storedAppearance(): Appearance {
  const defaults: Appearance = { mode: "system", density: "comfortable" };
  try {
    return { ...defaults, ...(JSON.parse(localStorage.getItem(storageKey) ?? "{}") as object) };
  } catch {
    // Storage can be blocked, or hold what another version wrote: the defaults serve.
    return defaults;
  }
}

export function setAppearance(appearance: Appearance): void {
  apply(appearance);
  try {
    localStorage.setItem(storageKey, JSON.stringify(appearance));
  } catch {
    // Blocked or full storage: the choice holds until the page is closed.
  }
}

/** Applies what was chosen earlier and follows the system from then on where nothing was. */
export function applyStoredAppearance(): void {
  apply(storedAppearance());
  systemIsDark.addEventListener("change", () => apply(storedAppearance()));
}

function apply({ mode, density }: Appearance): void {
  const dark = mode === "dark" || (mode === "system" && systemIsDark.matches);
  applyMode(dark ? Mode.Dark : Mode.Light);
  applyDensity(density === "compact" ? Density.Compact : Density.Comfortable);
}
