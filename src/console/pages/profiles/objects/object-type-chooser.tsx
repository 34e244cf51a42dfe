import Autosuggest from "@cloudscape-design/components/autosuggest";
import Button from "@cloudscape-design/components/button";
import FormField from "@cloudscape-design/components/form-field";
import { type SubmitEvent, useState } from "react";
import type { ObjectCount } from "../../../api/profile-objects.ts";
import { objectTypeNameError } from "../../../components/object-type-name.ts";

interface ObjectTypeChooserProps {
  type: string;
  counts: readonly ObjectCount[];
  onChoose: (type: string) => void;
}

/** Standard objects that ListProfileObjects takes as types (ObjectTypeName, API reference). */
const standardTypes = ["_asset", "_case", "_order"];

/** Names the type whose objects to list: one of the domain's, a standard one, or any template's by its name. */
export function ObjectTypeChooser({ type, counts, onChoose }: ObjectTypeChooserProps) {
  const [name, setName] = useState(type);
  const [showError, setShowError] = useState(false);
  const [typeOfName, setTypeOfName] = useState(type);
  // The URL may change without this form: by a link, or the browser's back.
  if (typeOfName !== type) {
    setTypeOfName(type);
    setName(type);
  }

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    setShowError(true);
    if (!objectTypeNameError(name)) onChoose(name);
  }

  return (
    <form onSubmit={submit} noValidate>
      <FormField
        label="Object type"
        constraintText="Types of templates that are in use, such as CTR, are not listed: enter their name."
        errorText={showError && objectTypeNameError(name)}
        secondaryControl={<Button>Show objects</Button>}
      >
        <Autosuggest
          value={name}
          options={[
            {
              label: "Of this domain",
              options: counts.map((each) => ({ value: each.objectTypeName })),
            },
            { label: "Standard objects", options: standardTypes.map((value) => ({ value })) },
          ]}
          onChange={({ detail }) => setName(detail.value)}
          onSelect={({ detail }) => {
            setName(detail.value);
            if (!objectTypeNameError(detail.value)) onChoose(detail.value);
          }}
          enteredTextLabel={(entered) => `Use the type ${entered}`}
          empty="The domain defines no object type."
          clearAriaLabel="Clear the object type"
        />
      </FormField>
    </form>
  );
}
