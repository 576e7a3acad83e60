import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { type ReactNode, useId } from "react";
import { AppLink } from "../common/AppLink.tsx";
import { Loaded } from "../common/Loaded.tsx";

const useStyles = makeStyles({
    card: {
        display: "flex",
        flexDirection: "column",
        gap: tokens.spacingVerticalM,
        minWidth: 0,
        padding: tokens.spacingHorizontalL,
        border: `1px solid ${tokens.colorNeutralStroke1}`,
        borderRadius: tokens.borderRadiusMedium,
        overflowWrap: "anywhere",
    },
    title: { ...typographyStyles.subtitle2, margin: 0 },
    text: { margin: 0 },
    list: {
        listStyleType: "none",
        margin: 0,
        padding: 0,
        display: "flex",
        flexDirection: "column",
        gap: tokens.spacingVerticalS,
    },
    more: { marginTop: "auto" },
});

/** One subject of the overview; stands by itself, whatever becomes of the others. */
export function Card({
    title,
    link,
    children,
}: {
    title: string;
    link?: { to: string; label: string };
    children: ReactNode;
}) {
    const styles = useStyles();
    const id = useId();
    return (
        <section className={styles.card} aria-labelledby={id}>
            <h2 id={id} className={styles.title}>
                {title}
            </h2>
            {children}
            {link && (
                <div className={styles.more}>
                    <AppLink to={link.to}>{link.label}</AppLink>
                </div>
            )}
        </section>
    );
}

/** What `useQuery` knows, as far as a card shows it. */
type Read<Data> = { data: Data | undefined; error: unknown; refetch: () => unknown };

/** What a card lists, or what it says when there is nothing. */
export function Listed<Item extends { id: string }>({
    read,
    empty,
    children,
}: {
    read: Read<Item[]>;
    empty: string;
    children: (item: Item) => ReactNode;
}) {
    const styles = useStyles();
    return (
        <Loaded data={read.data} error={read.error} again={() => void read.refetch()}>
            {(items) =>
                items.length === 0 ? (
                    <p className={styles.text}>{empty}</p>
                ) : (
                    <ul className={styles.list}>
                        {items.map((item) => (
                            <li key={item.id}>{children(item)}</li>
                        ))}
                    </ul>
                )
            }
        </Loaded>
    );
}

/** A sentence in a card. */
export function Sentence({ children }: { children: string }) {
    return <p className={useStyles().text}>{children}</p>;
}
