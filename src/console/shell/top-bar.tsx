import TopNavigation, {
  type TopNavigationProps,
} from "@cloudscape-design/components/top-navigation";
import { useInfiniteQuery } from "@tanstack/react-query";
import { memo, useState } from "react";
import type { NavigateFunction } from "react-router";
import { connection } from "../api/connection.ts";
import { domainQueries } from "../api/domains.ts";
import { paths } from "../paths.ts";
import { showsPersonalValues } from "../components/personal-values.ts";
import { useStoredSetting } from "../components/stored-setting.ts";
import { setAppearance, storedAppearance } from "./appearance.ts";
import { openKeyboardDialog } from "./keyboard/keyboard-state.ts";
import { paletteKeys } from "./keyboard/shortcut-list.ts";

const modeItems = [
  { id: "mode:system", text: "Follow the system" },
  { id: "mode:light", text: "Light" },
  { id: "mode:dark", text: "Dark" },
];
const personalValues = "personal-values";
const shortcuts = "shortcuts";
const densityItems = [
  { id: "density:comfortable", text: "Comfortable" },
  { id: "density:compact", text: "Compact" },
];

const goToButton: TopNavigationProps.Utility = {
  type: "button",
  iconName: "search",
  text: "Go to",
  title: `Go to a domain, a page or a profile (${paletteKeys})`,
  ariaLabel: "Go to a domain, a page or a profile",
  onClick: () => openKeyboardDialog("palette"),
};

interface TopBarProps {
  /** Undefined outside of any domain. */
  domainName: string | undefined;
  navigate: NavigateFunction;
}

/** The product, and what is the same on every page. Each drawing measures it, so that a navigation does not draw it anew. */
export const TopBar = memo(function TopBar({ domainName, navigate }: TopBarProps) {
  return (
    <div id="top-bar">
      <TopNavigation
        identity={{ href: paths.domains(), title: "Customer Profiles Console" }}
        utilities={[
          goToButton,
          useDomainSwitcher(domainName, navigate),
          connectionMenu(),
          useSettingsMenu(),
        ]}
        i18nStrings={{ overflowMenuTriggerText: "More", overflowMenuTitleText: "All" }}
      />
    </div>
  );
});

/** No domain can be named like this (shape `name`: letters, digits, hyphens and underscores). */
const allDomains = "*";

function useDomainSwitcher(
  domainName: string | undefined,
  navigate: NavigateFunction,
): TopNavigationProps.Utility {
  const domains = useInfiniteQuery(domainQueries.list);
  const names = (domains.data?.pages ?? []).flatMap((page) =>
    (page.Items ?? []).flatMap((domain) => domain.DomainName ?? []),
  );
  return {
    type: "menu-dropdown",
    text: domainName ? `Domain: ${domainName}` : "Choose a domain",
    ariaLabel: domainName ? `Domain: ${domainName}. Switch domain` : "Choose a domain",
    items: [
      ...names.map((name) => ({ id: name, text: name, disabled: name === domainName })),
      { id: allDomains, text: "All domains" },
    ],
    onItemClick: ({ detail }) =>
      void navigate(detail.id === allDomains ? paths.domains() : paths.domain(detail.id)),
  };
}

function connectionMenu(): TopNavigationProps.Utility {
  const service = connection.service === "local" ? "Local service" : "AWS";
  const text = [service, connection.region, connection.accountId].filter(Boolean).join(" · ");
  const details = [
    `Service: ${service}`,
    `Region: ${connection.region}`,
    ...(connection.accountId ? [`Account: ${connection.accountId}`] : []),
    `Requests go to: ${new URL(connection.endpoint, location.href).href}`,
  ];
  return {
    type: "menu-dropdown",
    text,
    ariaLabel: `${text}. Where this console's requests go`,
    items: details.map((detail) => ({ id: detail, text: detail, disabled: true })),
  };
}

function useSettingsMenu(): TopNavigationProps.Utility {
  const [appearance, setChosen] = useState(storedAppearance);
  const areValuesShown = useStoredSetting(showsPersonalValues);
  const mark = <Item extends { id: string; text: string }>(item: Item) => {
    const isChosen =
      item.id === `mode:${appearance.mode}` || item.id === `density:${appearance.density}`;
    return { ...item, itemType: "checkbox" as const, checked: isChosen };
  };
  return {
    type: "menu-dropdown",
    iconName: "settings",
    ariaLabel: "Settings",
    title: "Settings",
    items: [
      {
        text: "Lists of people, in this session",
        items: [
          {
            id: personalValues,
            text: "Show personal values",
            itemType: "checkbox",
            checked: areValuesShown,
          },
        ],
      },
      { text: "Colours", items: modeItems.map(mark) },
      { text: "Density", items: densityItems.map(mark) },
      { id: shortcuts, text: "Keyboard shortcuts" },
    ],
    onItemClick: ({ detail }) => {
      if (detail.id === personalValues) {
        showsPersonalValues.write(!areValuesShown);
        return;
      }
      if (detail.id === shortcuts) {
        openKeyboardDialog("shortcuts");
        return;
      }
      const [setting = "", value] = detail.id.split(":");
      const next = { ...appearance, [setting]: value };
      setAppearance(next);
      setChosen(next);
    },
  };
}
