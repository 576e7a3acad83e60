import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useApi } from "../api/ApiContext.tsx";
import { body } from "../api/client.ts";
import { PeoplePicker } from "../people/PeoplePicker.tsx";
import { GroupPicker } from "../resources/GroupPicker.tsx";
import { type Resource, useResource } from "../resources/useResource.ts";
import { words as common } from "../common/words.ts";
import { useWords } from "../words/Words.tsx";
import type { Asked } from "./asked.ts";
import { RolePicker } from "./RolePicker.tsx";
import { useStyles } from "./styles.ts";
import { words } from "./words.ts";

type Kind = "person" | "group" | "role";
type Props = { asked: Asked; ask: (changes: Partial<Asked>) => void };

/** `group:<id>` in its parts. */
function parts(resource: string): Resource {
    const [kind, id = ""] = resource.split(":");
    return { kind: kind === "role" ? "role" : "group", id };
}

/** Whom or what history is asked about. */
export function Choice({ asked: { user, resource }, ask }: Props) {
    const w = useWords(words).choice;
    const chosen = user !== null || resource === null ? "person" : parts(resource).kind;
    return (
        <Picking
            kinds={["person", "group", "role"]}
            chosen={chosen}
            label={w.about}
            resource={resource}
            user={user}
            onPick={ask}
            alone
        />
    );
}

/** A person, and a resource that they held or did not. */
export function PairChoice({ asked: { user, resource }, ask }: Props) {
    const w = useWords(words).choice;
    const styles = useStyles();
    return (
        <div className={styles.form}>
            <PeoplePicker
                label={w.kinds.person}
                onPick={(one) => one !== null && ask({ user: one.id })}
            />
            {user !== null && <ChosenPerson id={user} />}
            <Picking
                kinds={["group", "role"]}
                chosen={resource === null ? "group" : parts(resource).kind}
                label={w.what}
                resource={resource}
                user={null}
                onPick={({ resource: picked }) => ask({ resource: picked })}
            />
        </div>
    );
}

function Picking({
    kinds,
    chosen,
    label,
    user,
    resource,
    onPick,
    alone = false,
}: {
    kinds: Kind[];
    chosen: Kind;
    label: string;
    user: string | null;
    resource: string | null;
    onPick: (picked: Pick<Asked, "user" | "resource">) => void;
    alone?: boolean;
}) {
    const w = useWords(words).choice;
    const styles = useStyles();
    const [looking, setLooking] = useState<{ kind: Kind; from: Kind }>({
        kind: chosen,
        from: chosen,
    });
    // Another kind may have come with the address meanwhile.
    const kind = looking.from === chosen ? looking.kind : chosen;
    const role = resource !== null && parts(resource).kind === "role" ? parts(resource).id : "";
    return (
        <div className={styles.form}>
            <Field label={label}>
                <RadioGroup
                    layout="horizontal"
                    value={kind}
                    onChange={(_, { value }) => setLooking({ kind: value as Kind, from: chosen })}
                >
                    {kinds.map((one) => (
                        <Radio key={one} value={one} label={w.kinds[one]} />
                    ))}
                </RadioGroup>
            </Field>
            {kind === "person" && (
                <PeoplePicker
                    label={w.kinds.person}
                    onPick={(one) => one !== null && onPick({ user: one.id, resource: null })}
                />
            )}
            {kind === "group" && (
                <GroupPicker
                    label={w.kinds.group}
                    onPick={(one) =>
                        one !== null && onPick({ user: null, resource: `group:${one.id}` })
                    }
                />
            )}
            {kind === "role" && (
                <RolePicker
                    id={role}
                    onPick={(id) => onPick({ user: null, resource: `role:${id}` })}
                />
            )}
            {alone && user !== null && <ChosenPerson id={user} />}
            {resource !== null && user === null && <ChosenResource resource={parts(resource)} />}
        </div>
    );
}

function ChosenPerson({ id }: { id: string }) {
    const api = useApi();
    const w = useWords(words).choice;
    const c = useWords(common);
    const styles = useStyles();
    const person = useQuery({
        queryKey: ["users", id],
        queryFn: () => body(api.GET("/api/v1/users/{id}", { params: { path: { id } } })),
    });
    const name = person.data?.displayName ?? (person.isPending ? "…" : c.nobody);
    return <p className={styles.text}>{w.chosen(name)}</p>;
}

function ChosenResource({ resource }: { resource: Resource }) {
    const w = useWords(words).choice;
    const styles = useStyles();
    const { name } = useResource(resource);
    return <p className={styles.text}>{w.chosen(name)}</p>;
}
