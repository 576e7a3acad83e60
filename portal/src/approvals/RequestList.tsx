import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { usePages } from "../api/ApiContext.tsx";
import { Loaded, More } from "../common/Loaded.tsx";

const useStyles = makeStyles({
    all: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
    list: {
        listStyleType: "none",
        margin: 0,
        padding: 0,
        display: "flex",
        flexDirection: "column",
        gap: tokens.spacingVerticalM,
    },
});

/** Requests, or what is said where there are none. */
export function RequestList<Item>({
    pages,
    empty,
    children,
}: {
    pages: ReturnType<typeof usePages<Item>>;
    empty: ReactNode;
    children: (item: Item, all: Item[]) => ReactNode;
}) {
    const styles = useStyles();
    return (
        <div className={styles.all}>
            <Loaded data={pages.items} error={pages.error} again={pages.again}>
                {(items) =>
                    items.length === 0 ? (
                        empty
                    ) : (
                        <ul className={styles.list}>
                            {items.map((item) => children(item, items))}
                        </ul>
                    )
                }
            </Loaded>
            <More more={pages.more} reading={pages.readingMore} />
        </div>
    );
}
