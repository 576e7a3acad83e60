import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { useApi, useWrite } from "../api/ApiContext.tsx";
import { GroupPicker } from "../resources/GroupPicker.tsx";
import { useWords } from "../words/Words.tsx";
import type { Group } from "./groups.ts";
import { Refused } from "./Refused.tsx";
import { useStyles } from "./styles.ts";
import { words } from "./words.ts";

/** Puts another group into this one. */
export function AddGroup({ group, say }: { group: Group; say: (text: string) => void }) {
    const styles = useStyles();
    const api = useApi();
    const w = useWords(words);
    const [chosen, setChosen] = useState<{ id: string; name: string } | null>(null);
    const [missing, setMissing] = useState(false);
    const [times, setTimes] = useState(0);
    const add = useWrite(["groups"], (memberId: string, header) =>
        api.PUT("/api/v1/groups/{id}/member-groups/{memberId}", {
            params: { path: { id: group.id, memberId }, header },
        }),
    );
    const submit = () => {
        setMissing(chosen === null);
        if (chosen !== null && !add.isPending) {
            add.mutate(chosen.id, {
                onSuccess: () => {
                    say(w.added(chosen.name));
                    setChosen(null);
                    setTimes((before) => before + 1);
                },
            });
        }
    };
    return (
        <form
            noValidate
            aria-label={w.addGroup}
            className={styles.form}
            onSubmit={(event) => {
                event.preventDefault();
                submit();
            }}
        >
            <h3 className={styles.small}>{w.addGroup}</h3>
            <Refused error={add.error} />
            {/* Made anew after each group, so that it is empty. */}
            <GroupPicker
                key={times}
                label={w.whichGroup}
                message={missing && chosen === null ? w.whichMissing : undefined}
                except={group.id}
                onPick={setChosen}
            />
            <Button type="submit" aria-label={w.addGroup} disabledFocusable={add.isPending}>
                {w.add}
            </Button>
        </form>
    );
}
