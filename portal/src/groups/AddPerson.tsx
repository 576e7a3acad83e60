import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { useWrite } from "../api/ApiContext.tsx";
import { PeoplePicker } from "../people/PeoplePicker.tsx";
import { useWords } from "../words/Words.tsx";
import { Refused } from "./Refused.tsx";
import { useStyles } from "./styles.ts";
import { words } from "./words.ts";

type Chosen = { id: string; name: string };

/** The end of a day that somebody has chosen, where they are. */
function endOf(day: string): string {
    return new Date(`${day}T23:59:59`).toISOString();
}

/**
 * Adds somebody who is found by name.
 *
 * @param withEnd whether it may be until some day
 */
export function AddPerson({
    title,
    withEnd,
    send,
    say,
}: {
    title: string;
    withEnd?: boolean;
    send: (
        userId: string,
        endDateTime: string | null,
        headers: { "Idempotency-Key": string },
    ) => Promise<unknown>;
    say: (text: string) => void;
}) {
    const styles = useStyles();
    const w = useWords(words);
    const [person, setPerson] = useState<Chosen | null>(null);
    const [day, setDay] = useState("");
    const [missing, setMissing] = useState(false);
    const [times, setTimes] = useState(0);
    const add = useWrite(["groups"], (wish: { id: string; end: string | null }, headers) =>
        send(wish.id, wish.end, headers),
    );
    const submit = () => {
        setMissing(person === null);
        if (person === null || add.isPending) {
            return;
        }
        add.mutate(
            { id: person.id, end: day === "" ? null : endOf(day) },
            {
                onSuccess: () => {
                    say(w.added(person.name));
                    setPerson(null);
                    setDay("");
                    setTimes((before) => before + 1);
                },
            },
        );
    };
    return (
        <form
            noValidate
            aria-label={title}
            className={styles.form}
            onSubmit={(event) => {
                event.preventDefault();
                submit();
            }}
        >
            <h3 className={styles.small}>{title}</h3>
            <Refused error={add.error} />
            {/* Made anew after each person, so that it is empty. */}
            <PeoplePicker key={times} label={w.whom} onPick={setPerson} />
            {missing && person === null && <p role="alert">{w.whomMissing}</p>}
            {withEnd && (
                <Field label={w.endDate}>
                    <Input type="date" value={day} onChange={(_, data) => setDay(data.value)} />
                </Field>
            )}
            <Button type="submit" aria-label={title} disabledFocusable={add.isPending}>
                {w.add}
            </Button>
        </form>
    );
}
