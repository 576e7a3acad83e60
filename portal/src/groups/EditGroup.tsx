import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useApi, useWrite } from "../api/ApiContext.tsx";
import { hasCode } from "../api/problems.ts";
import { words as common } from "../common/words.ts";
import { useWords } from "../words/Words.tsx";
import { type Fields, GroupFields } from "./GroupFields.tsx";
import { type Group, groupKey, readGroup } from "./groups.ts";
import { isAboutName, NameField } from "./NameField.tsx";
import { Refused } from "./Refused.tsx";
import { useStyles } from "./styles.ts";
import { words } from "./words.ts";

const edited = ["displayName", "description", "joinPolicy", "visibility"] as const;

/** What of `typed` differs from the group. */
function changes(typed: Fields, group: Group): Partial<Fields> {
    return Object.fromEntries(
        edited.filter((part) => typed[part] !== group[part]).map((part) => [part, typed[part]]),
    );
}

function fieldsOf({ displayName, description, joinPolicy, visibility }: Group): Fields {
    return { displayName, description, joinPolicy, visibility };
}

/**
 * Edits what the group was when it was opened here. Where somebody else has changed it meanwhile, what
 * they did stays unless one has changed the same, and one looks at it before anything is saved.
 */
export function EditGroup({
    group,
    saved,
    close,
}: {
    group: Group;
    saved: () => void;
    close: () => void;
}) {
    const styles = useStyles();
    const api = useApi();
    const queries = useQueryClient();
    const w = useWords(words);
    const c = useWords(common);
    const [base, setBase] = useState(group);
    const [typed, setTyped] = useState(fieldsOf(group));
    const [others, setOthers] = useState<Partial<Fields> | null>(null);
    const [nothing, setNothing] = useState(false);
    const name = useRef<HTMLInputElement>(null);
    useEffect(() => name.current?.focus(), []);

    const save = useWrite(
        ["groups"],
        (wish: { version: number; change: Partial<Fields> }, headers) =>
            api.PATCH("/api/v1/groups/{id}", {
                params: {
                    path: { id: group.id },
                    header: { ...headers, "If-Match": `"${wish.version}"` },
                },
                body: wish.change,
            }),
    );
    const rebase = useWrite([], async () => readGroup(api, group.id));

    const send = () => {
        const change = changes(typed, base);
        setNothing(Object.keys(change).length === 0);
        if (Object.keys(change).length === 0 || save.isPending || rebase.isPending) {
            return;
        }
        setOthers(null);
        save.mutate(
            { version: base.version, change },
            {
                onSuccess: saved,
                onError: (error) => {
                    if (hasCode(error, "request.version-mismatch")) {
                        rebase.mutate(undefined, {
                            onSuccess: (present) => {
                                queries.setQueryData(groupKey(group.id), present);
                                setOthers(changes(fieldsOf(present), base));
                                setTyped({ ...fieldsOf(present), ...change });
                                setBase(present);
                            },
                        });
                    }
                },
            },
        );
    };
    const outdated = hasCode(save.error, "request.version-mismatch");
    return (
        <form
            noValidate
            className={styles.form}
            onSubmit={(event) => {
                event.preventDefault();
                send();
            }}
        >
            {!outdated && !isAboutName(save.error) && <Refused error={save.error} />}
            <Refused error={rebase.error} />
            {others !== null && <Meanwhile others={others} />}
            <div className={styles.wide}>
                <NameField
                    value={typed.displayName}
                    onChange={(displayName) => setTyped((before) => ({ ...before, displayName }))}
                    groupType={group.groupType}
                    present={base.displayName}
                    missing
                    refused={
                        typed.displayName === save.variables?.change.displayName ? save.error : null
                    }
                    input={name}
                />
            </div>
            <GroupFields
                value={typed}
                change={(part) => setTyped((before) => ({ ...before, ...part }))}
            />
            <div role="status">{nothing && w.nothingChanged}</div>
            <div className={styles.line}>
                <Button
                    type="submit"
                    appearance="primary"
                    disabledFocusable={save.isPending || rebase.isPending}
                >
                    {w.save}
                </Button>
                <Button onClick={close}>{c.cancel}</Button>
            </div>
        </form>
    );
}

/** What somebody else has made of the group while it was edited here. */
function Meanwhile({ others }: { others: Partial<Fields> }) {
    const w = useWords(words);
    const now = [
        others.displayName !== undefined && `${w.name}: ${others.displayName}`,
        others.description !== undefined &&
            `${w.description}: ${others.description || w.noDescription}`,
        others.joinPolicy !== undefined && `${w.joinPolicy}: ${w.policy[others.joinPolicy]}`,
        others.visibility !== undefined && `${w.visibility}: ${w.visible[others.visibility]}`,
    ].filter((line) => line !== false);
    return (
        <MessageBar intent="warning" layout="multiline" role="alert">
            <MessageBarBody>
                {w.conflict} {now.length === 0 ? w.conflictSame : w.conflictPresent}
                {now.length > 0 && (
                    <ul>
                        {now.map((line) => (
                            <li key={line}>{line}</li>
                        ))}
                    </ul>
                )}{" "}
                {w.conflictAgain}
            </MessageBarBody>
        </MessageBar>
    );
}
