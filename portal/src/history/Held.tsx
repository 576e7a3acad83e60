import type { components } from "../api/schema.d.ts";
import { Empty, More } from "../common/Loaded.tsx";
import { Section } from "../common/Section.tsx";
import { useTimes, useWords } from "../words/Words.tsx";
import { Answered, AsOfNote } from "./Answered.tsx";
import { type Asked, named } from "./asked.ts";
import { PartyLink, Why } from "./Parties.tsx";
import { useStyles } from "./styles.ts";
import { useHeld } from "./useAccess.ts";
import { When } from "./When.tsx";
import { words } from "./words.ts";

type AccessView = components["schemas"]["AccessView"];

/** What somebody held, or who held something, at an instant. */
export function Held({ asked, ask }: { asked: Asked; ask: (changes: Partial<Asked>) => void }) {
    const styles = useStyles();
    const w = useWords(words);
    const held = useHeld(asked);
    const first = held.pages?.[0];
    const ofUser = asked.user !== null;
    return (
        <>
            <When at={asked.at} beginning={first?.asOf.beginning} onPick={(at) => ask({ at })} />
            <Section title={w.heldTitle}>
                <Answered
                    data={held.pages}
                    error={held.error}
                    outdated={held.outdated}
                    again={held.again}
                >
                    {(pages) => {
                        const items = pages.flatMap((page) => page.items);
                        return (
                            <>
                                {first && <AsOfNote of={first.asOf} />}
                                {items.length === 0 ? (
                                    <Empty>{ofUser ? w.none.user : w.none.resource}</Empty>
                                ) : (
                                    <ul className={styles.list} aria-label={w.heldTitle}>
                                        {items.map((item) => (
                                            <Item key={keyOf(item)} of={item} ofUser={ofUser} />
                                        ))}
                                    </ul>
                                )}
                                <More more={held.more} reading={held.readingMore} />
                            </>
                        );
                    }}
                </Answered>
            </Section>
        </>
    );
}

function keyOf({ holder, resource, role }: AccessView): string {
    return `${holder.id} ${named(resource)} ${role}`;
}

function Item({ of, ofUser }: { of: AccessView; ofUser: boolean }) {
    const styles = useStyles();
    const w = useWords(words);
    const { time } = useTimes();
    const { holder, resource, role, sources, inheritedFrom } = of;
    return (
        <li className={styles.entry}>
            <span>
                <PartyLink party={ofUser ? resource : holder} /> ({w.roles[role]}){" "}
                <Why user={holder} resource={resource} />
            </span>
            {sources.map(({ source, since, until, position }) => (
                <span key={`${source.kind} ${source.id} ${position}`}>
                    {w.ground(
                        w.sources[source.kind],
                        time(since),
                        until ? time(until) : null,
                        position,
                    )}
                </span>
            ))}
            {inheritedFrom.length > 0 && (
                <span>
                    {w.through}{" "}
                    {inheritedFrom.map((group, place) => (
                        <span key={group.id}>
                            {place > 0 && ", "}
                            <PartyLink party={group} />
                        </span>
                    ))}
                </span>
            )}
        </li>
    );
}
