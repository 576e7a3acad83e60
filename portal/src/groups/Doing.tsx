import { Button, useRestoreFocusTarget } from "@fluentui/react-components";
import { useState } from "react";
import { useApi, useWrite } from "../api/ApiContext.tsx";
import { Confirm } from "../common/Confirm.tsx";
import { useWords } from "../words/Words.tsx";
import type { Group } from "./groups.ts";
import { Refused } from "./Refused.tsx";
import { words } from "./words.ts";

/**
 * What follows when something is done, also where what one has pressed is no longer there by then: the
 * callbacks of `mutate` go with it. A refusal is shown by whoever holds the mutation.
 */
export function afterwards<T>(doing: Promise<T>, then: (outcome: T) => void): void {
    doing.then(then, () => {});
}

type Sending = (headers: { "Idempotency-Key": string }) => Promise<unknown>;

/** A button that does something at once, and says under itself when it is refused. */
export function Doing({
    verb,
    label,
    topics,
    send,
    done,
}: {
    verb: string;
    label?: string;
    topics: readonly string[];
    send: Sending;
    done: () => void;
}) {
    const write = useWrite(topics, (_: undefined, headers) => send(headers));
    return (
        <>
            <Button
                aria-label={label}
                disabledFocusable={write.isPending}
                onClick={() => !write.isPending && afterwards(write.mutateAsync(undefined), done)}
            >
                {verb}
            </Button>
            <Refused error={write.error} />
        </>
    );
}

/** The same for what is asked about first. */
export function Confirmed({
    verb,
    label,
    text,
    topics,
    send,
    done,
}: {
    verb: string;
    label: string;
    text: string;
    topics: readonly string[];
    send: Sending;
    done: () => void;
}) {
    const [open, setOpen] = useState(false);
    const write = useWrite(topics, (_: undefined, headers) => send(headers));
    const trigger = useRestoreFocusTarget();
    return (
        <>
            <Button {...trigger} aria-label={label} onClick={() => setOpen(true)}>
                {verb}
            </Button>
            <Confirm
                open={open}
                title={label}
                verb={verb}
                busy={write.isPending}
                onConfirm={() =>
                    !write.isPending &&
                    afterwards(write.mutateAsync(undefined), () => {
                        setOpen(false);
                        done();
                    })
                }
                onClose={() => {
                    setOpen(false);
                    write.reset();
                }}
            >
                <Refused error={write.error} />
                {text}
            </Confirm>
        </>
    );
}

type OfGroup = { group: Group; say: (text: string) => void };

export function Leave({ group, say }: OfGroup) {
    const api = useApi();
    const w = useWords(words);
    return (
        <Confirmed
            verb={w.leave}
            label={w.leaveNamed(group.displayName)}
            text={w.leaveText}
            topics={["groups"]}
            send={(header) =>
                api.POST("/api/v1/groups/{id}/leave", {
                    params: { path: { id: group.id }, header },
                })
            }
            done={() => say(w.left(group.displayName))}
        />
    );
}

export function Renew({ group, say }: OfGroup) {
    const api = useApi();
    const w = useWords(words);
    return (
        <Doing
            verb={w.renew}
            label={w.renewNamed(group.displayName)}
            topics={["groups"]}
            send={(header) =>
                api.POST("/api/v1/groups/{id}/renew", {
                    params: { path: { id: group.id }, header },
                })
            }
            done={() => say(w.renewed(group.displayName))}
        />
    );
}

export function Restore({ group, say }: OfGroup) {
    const api = useApi();
    const w = useWords(words);
    return (
        <Doing
            verb={w.restore}
            label={w.restoreNamed(group.displayName)}
            topics={["groups", "membershiprules"]}
            send={(header) =>
                api.POST("/api/v1/groups/{id}/restore", {
                    params: { path: { id: group.id }, header },
                })
            }
            done={() => say(w.restored(group.displayName))}
        />
    );
}
