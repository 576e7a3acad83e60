import { Field, type FieldProps, Input } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import type { Ref } from "react";
import { useApi } from "../api/ApiContext.tsx";
import { body } from "../api/client.ts";
import { hasCode, Problem } from "../api/problems.ts";
import { useDebounced } from "../common/useDebounced.ts";
import { useWords } from "../words/Words.tsx";
import type { GroupType } from "./groups.ts";
import { Reason } from "./Refused.tsx";
import { words } from "./words.ts";

/** Whether it is the name that was refused. */
export function isAboutName(error: unknown): boolean {
    return (
        hasCode(error, "groups.blocked-word", "groups.name-taken", "groups.name-too-long") ||
        (error instanceof Problem &&
            error.members.some((member) => member.pointer.startsWith("/displayName")))
    );
}

/**
 * The name of a group, with what the naming policy makes of it while it is typed. It hinders nobody from
 * sending: the server decides then.
 *
 * @param present what the group is called now, if there is one
 * @param refused why it was not taken, as long as it is as it was sent
 */
export function NameField({
    value,
    onChange,
    groupType,
    present,
    missing,
    refused,
    input,
}: {
    value: string;
    onChange: (name: string) => void;
    groupType: GroupType;
    present?: string;
    missing: boolean;
    refused: unknown;
    input: Ref<HTMLInputElement>;
}) {
    const w = useWords(words);
    const answer = useNameAnswer(value.trim(), groupType, present);
    const said: Pick<FieldProps, "validationState" | "validationMessage"> =
        missing && value.trim() === ""
            ? { validationState: "error", validationMessage: w.nameMissing }
            : isAboutName(refused)
              ? { validationState: "error", validationMessage: <Reason error={refused} /> }
              : answer;
    return (
        <Field required label={w.name} hint={w.nameHint} {...said}>
            <Input
                ref={input}
                value={value}
                maxLength={256}
                autoComplete="off"
                onChange={(_, data) => onChange(data.value)}
            />
        </Field>
    );
}

function useNameAnswer(
    typed: string,
    groupType: GroupType,
    present: string | undefined,
): Pick<FieldProps, "validationState" | "validationMessage"> {
    const api = useApi();
    const w = useWords(words);
    const displayName = useDebounced(typed);
    const asked = displayName !== "" && displayName !== present;
    const answer = useQuery({
        // Of no topic: a name is not asked about again because a group has just got it.
        queryKey: ["names of groups", displayName, groupType],
        queryFn: () =>
            body(api.POST("/api/v1/groups:validateName", { body: { displayName, groupType } })),
        enabled: asked,
        retry: false,
    });
    if (!asked || typed !== displayName) {
        return {};
    }
    if (isAboutName(answer.error)) {
        return { validationState: "error", validationMessage: <Reason error={answer.error} /> };
    }
    if (answer.error !== null) {
        return { validationState: "warning", validationMessage: w.nameUnchecked };
    }
    if (answer.data === undefined) {
        return { validationState: "none", validationMessage: w.nameChecking };
    }
    return {
        validationState: "success",
        validationMessage:
            answer.data.displayName === displayName
                ? w.nameFree
                : w.nameBecomes(answer.data.displayName),
    };
}
