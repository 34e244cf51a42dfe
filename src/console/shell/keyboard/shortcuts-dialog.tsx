import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Modal from "@cloudscape-design/components/modal";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Toggle from "@cloudscape-design/components/toggle";
import { singleKeyShortcuts } from "../../components/single-key-shortcuts.ts";
import { useStoredSetting } from "../../components/stored-setting.ts";
import styles from "./keyboard.module.css";
import { paletteKeys, type ShortcutGroup, singleKeyGroups } from "./shortcut-list.ts";

/** What the keyboard can do, and whether single keys may. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const areOn = useStoredSetting(singleKeyShortcuts);
  return (
    <Modal
      visible
      header="Keyboard shortcuts"
      closeAriaLabel="Close the shortcuts"
      onDismiss={onClose}
      footer={
        <Box float="right">
          <Button onClick={onClose}>Close</Button>
        </Box>
      }
    >
      <SpaceBetween size="l">
        <Group
          where="With a modifier key"
          shortcuts={[{ keys: paletteKeys, action: "Go to a domain, a page or a profile" }]}
        />
        <Toggle
          checked={areOn}
          onChange={({ detail }) => singleKeyShortcuts.write(detail.checked)}
          description="They act unless you are typing. Turn them off if something else presses keys for you, such as speech input."
        >
          Single-key shortcuts
        </Toggle>
        {areOn && singleKeyGroups.map((group) => <Group key={group.where} {...group} />)}
      </SpaceBetween>
    </Modal>
  );
}

function Group({ where, shortcuts }: ShortcutGroup) {
  return (
    <div>
      <Box variant="h3" padding={{ bottom: "xxs" }}>
        {where}
      </Box>
      <dl className={styles["shortcuts"]}>
        {shortcuts.map(({ keys, action }) => (
          <div key={keys}>
            <dt>
              {keys.split(" ").map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{action}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
