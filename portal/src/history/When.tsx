import { Button, Field, Input, Radio, RadioGroup, Slider } from "@fluentui/react-components";
import { useEffect, useEffectEvent, useId, useState } from "react";
import { useDebounced } from "../common/useDebounced.ts";
import { useTimes, useWords } from "../words/Words.tsx";
import type { Timeline } from "./asked.ts";
import { fromField, instantAt, PLACES, placeAt, toField } from "./instants.ts";
import { useStyles } from "./styles.ts";
import { words } from "./words.ts";

/** An exact instant. It is taken when one leaves the field or presses Enter: half of a date is another date. */
export function InstantField({
    label,
    value,
    onPick,
}: {
    label: string;
    value: string | null;
    onPick: (instant: string) => void;
}) {
    const [typed, setTyped] = useState<string | null>(null);
    const take = () => {
        const instant = typed === null ? null : fromField(typed);
        setTyped(null);
        if (instant !== null) {
            onPick(instant);
        }
    };
    return (
        <Field label={label}>
            <Input
                type="datetime-local"
                step={1}
                value={typed ?? (value === null ? "" : toField(value))}
                onChange={(_, data) => setTyped(data.value)}
                onBlur={take}
                onKeyDown={(event) => event.key === "Enter" && take()}
            />
        </Field>
    );
}

/**
 * An instant of the past: roughly by a slider, exactly in a field.
 *
 * @param beginning when the first event was recorded; without it there is nothing to slide over
 */
export function When({
    at,
    beginning,
    onPick,
}: {
    at: string | null;
    beginning: string | null | undefined;
    onPick: (at: string | null) => void;
}) {
    const styles = useStyles();
    const w = useWords(words).when;
    return (
        <div className={styles.form}>
            {beginning && <TimeSlider at={at} beginning={beginning} onPick={onPick} />}
            <div className={styles.line}>
                <InstantField label={w.instant} value={at} onPick={onPick} />
                <Button disabledFocusable={at === null} onClick={() => onPick(null)}>
                    {w.now}
                </Button>
            </div>
        </div>
    );
}

function TimeSlider({
    at,
    beginning,
    onPick,
}: {
    at: string | null;
    beginning: string;
    onPick: (at: string | null) => void;
}) {
    const w = useWords(words).when;
    const { time } = useTimes();
    const label = useId();
    const [now] = useState(() => Date.now());
    // Where it is being moved to, until that is what is asked.
    const [moved, setMoved] = useState<{ place: number; from: string | null } | null>(null);
    const settled = useDebounced(moved, 400);
    const pick = useEffectEvent((place: number) => onPick(instantAt(place, beginning, now)));
    useEffect(() => {
        if (settled !== null && settled === moved && settled.from === at) {
            pick(settled.place);
        }
    }, [settled, moved, at]);
    const moving = moved !== null && moved.from === at;
    const place = moving ? moved.place : placeAt(at, beginning, now);
    const instant = moving ? instantAt(place, beginning, now) : at;
    const text = instant === null ? w.now : time(instant);
    return (
        <div>
            <Field label={{ id: label, children: w.slider }} hint={text}>
                <Slider
                    min={0}
                    max={PLACES}
                    value={place}
                    aria-valuetext={text}
                    onChange={(_, { value }) => setMoved({ place: value, from: at })}
                />
            </Field>
        </div>
    );
}

/** Along which time is asked, each with what it means. */
export function TimelineChoice({
    timeline,
    onPick,
}: {
    timeline: Timeline;
    onPick: (timeline: Timeline) => void;
}) {
    const w = useWords(words).timeline;
    return (
        <Field label={w.label} hint={w.means[timeline]}>
            <RadioGroup value={timeline} onChange={(_, { value }) => onPick(value as Timeline)}>
                <Radio value="effective" label={w.effective} />
                <Radio value="recorded" label={w.recorded} />
            </RadioGroup>
        </Field>
    );
}
