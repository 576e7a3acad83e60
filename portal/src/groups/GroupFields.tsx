import { Field, Radio, RadioGroup, Textarea } from "@fluentui/react-components";
import { useWords } from "../words/Words.tsx";
import { type JoinPolicy, joinPolicies, type Visibility, visibilities } from "./groups.ts";
import { words } from "./words.ts";

export type Fields = {
    displayName: string;
    description: string;
    joinPolicy: JoinPolicy;
    visibility: Visibility;
};

/** What is asked of a new group and can be edited of one that there is, besides its name. */
export function GroupFields({
    value,
    change,
    descriptionRefused,
}: {
    value: Fields;
    change: (part: Partial<Fields>) => void;
    descriptionRefused?: string | undefined;
}) {
    const w = useWords(words);
    return (
        <>
            <Field label={w.description} validationMessage={descriptionRefused}>
                <Textarea
                    value={value.description}
                    maxLength={1024}
                    resize="vertical"
                    onChange={(_, data) => change({ description: data.value })}
                />
            </Field>
            <Field label={w.joinPolicy}>
                <RadioGroup
                    value={value.joinPolicy}
                    onChange={(_, data) => change({ joinPolicy: data.value as JoinPolicy })}
                >
                    {joinPolicies.map((policy) => (
                        <Radio key={policy} value={policy} label={w.policy[policy]} />
                    ))}
                </RadioGroup>
            </Field>
            <Field label={w.visibility}>
                <RadioGroup
                    value={value.visibility}
                    onChange={(_, data) => change({ visibility: data.value as Visibility })}
                >
                    {visibilities.map((visibility) => (
                        <Radio key={visibility} value={visibility} label={w.visible[visibility]} />
                    ))}
                </RadioGroup>
            </Field>
        </>
    );
}
