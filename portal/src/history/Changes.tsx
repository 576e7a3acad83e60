import { useState } from "react";
import type { components } from "../api/schema.d.ts";
import { Empty, More } from "../common/Loaded.tsx";
import { Section } from "../common/Section.tsx";
import { useTimes, useWords } from "../words/Words.tsx";
import { Answered, AsOfNote } from "./Answered.tsx";
import { type Asked, named } from "./asked.ts";
import { PartyLink, Why } from "./Parties.tsx";
import { useStyles } from "./styles.ts";
import { ToldLine } from "./ToldLine.tsx";
import { useChanges } from "./useAccess.ts";
import { InstantField } from "./When.tsx";
import { words } from "./words.ts";

type Change = components["schemas"]["AccessChangeView"];

const DAY = 24 * 60 * 60 * 1000;

/** What gave, moved or took access between two instants, in order. */
export function Changes({ asked, ask }: { asked: Asked; ask: (changes: Partial<Asked>) => void }) {
    const styles = useStyles();
    const w = useWords(words);
    const [lately] = useState(() => new Date(Date.now() - 30 * DAY).toISOString());
    const from = asked.from ?? lately;
    const changes = useChanges(asked, from);
    return (
        <>
            <div className={styles.line}>
                <InstantField
                    label={w.when.from}
                    value={from}
                    onPick={(instant) => ask({ from: instant })}
                />
                <InstantField
                    label={w.when.to}
                    value={asked.to}
                    onPick={(instant) => ask({ to: instant })}
                />
            </div>
            <Section title={w.changesTitle}>
                <Answered
                    data={changes.pages}
                    error={changes.error}
                    outdated={changes.outdated}
                    again={changes.again}
                >
                    {(pages) => {
                        const items = pages.flatMap((page) => page.items);
                        return (
                            <>
                                {pages[0] && <AsOfNote of={pages[0].to} />}
                                {items.length === 0 ? (
                                    <Empty>{w.none.changes}</Empty>
                                ) : (
                                    <ol className={styles.list} aria-label={w.changesTitle}>
                                        {items.map((item) => (
                                            <Item key={keyOf(item)} of={item} />
                                        ))}
                                    </ol>
                                )}
                                <More more={changes.more} reading={changes.readingMore} />
                            </>
                        );
                    }}
                </Answered>
            </Section>
        </>
    );
}

function keyOf({ at, change, holder, resource, role, event }: Change): string {
    return `${at} ${change} ${holder?.id} ${named(resource)} ${role} ${event?.eventId}`;
}

function Item({ of }: { of: Change }) {
    const styles = useStyles();
    const w = useWords(words);
    const { time } = useTimes();
    const { at, change, holder, resource, role, source, until, event } = of;
    return (
        <li className={styles.entry}>
            <span>
                <time dateTime={at}>{time(at)}</time>: {w.changes[change]}
                {until && `, ${w.untilThen(time(until))}`}
            </span>
            <span>
                {holder && (
                    <>
                        <PartyLink party={holder} /> →{" "}
                    </>
                )}
                <PartyLink party={resource} />
                {role && ` (${w.roles[role]}${source ? `, ${w.sources[source.kind]}` : ""})`}{" "}
                {holder?.kind === "user" && <Why user={holder} resource={resource} at={at} />}
            </span>
            {event ? <ToldLine of={event} /> : <span>{w.byItself}</span>}
        </li>
    );
}
