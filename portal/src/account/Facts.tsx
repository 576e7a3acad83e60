import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
    facts: {
        display: "grid",
        gridTemplateColumns: "minmax(8rem, 12rem) minmax(0, 1fr)",
        columnGap: tokens.spacingHorizontalM,
        rowGap: tokens.spacingVerticalS,
        margin: 0,
        "@media (max-width: 479px)": { gridTemplateColumns: "minmax(0, 1fr)", rowGap: 0 },
    },
    label: { color: tokens.colorNeutralForeground2 },
    fact: {
        margin: 0,
        overflowWrap: "anywhere",
        "@media (max-width: 479px)": { paddingBottom: tokens.spacingVerticalS },
    },
});

/** What is known of something, each by its name; what is not known is left out. */
export function Facts({ of }: { of: [label: string, fact: ReactNode][] }) {
    const styles = useStyles();
    return (
        <dl className={styles.facts}>
            {of
                .filter(([, fact]) => fact !== null && fact !== undefined && fact !== "")
                .flatMap(([label, fact]) => [
                    <dt key={label} className={styles.label}>
                        {label}
                    </dt>,
                    <dd key={`${label}:`} className={styles.fact}>
                        {fact}
                    </dd>,
                ])}
        </dl>
    );
}
