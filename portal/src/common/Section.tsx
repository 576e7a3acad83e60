import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { type ReactNode, type Ref, useId } from "react";

const useStyles = makeStyles({
    section: {
        display: "flex",
        flexDirection: "column",
        alignItems: "stretch",
        gap: tokens.spacingVerticalM,
        minWidth: 0,
    },
    title: {
        ...typographyStyles.subtitle1,
        margin: 0,
        outlineStyle: "none",
        overflowWrap: "anywhere",
    },
});

/**
 * A part of a page with a title of its own.
 *
 * @param heading for whoever puts the focus there once something below it has gone
 */
export function Section({
    title,
    heading,
    children,
}: {
    title: string;
    heading?: Ref<HTMLHeadingElement>;
    children: ReactNode;
}) {
    const styles = useStyles();
    const id = useId();
    return (
        <section aria-labelledby={id} className={styles.section}>
            <h2 id={id} ref={heading} tabIndex={-1} className={styles.title}>
                {title}
            </h2>
            {children}
        </section>
    );
}
