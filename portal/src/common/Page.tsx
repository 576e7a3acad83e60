import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { type ReactNode, useEffect, useRef } from "react";

const useStyles = makeStyles({
    page: {
        display: "flex",
        flexDirection: "column",
        gap: tokens.spacingVerticalL,
        maxWidth: "60rem",
    },
    head: {
        display: "flex",
        flexWrap: "wrap",
        alignItems: "center",
        justifyContent: "space-between",
        gap: tokens.spacingHorizontalM,
    },
    title: {
        ...typographyStyles.title2,
        margin: 0,
        outlineStyle: "none",
        overflowWrap: "anywhere",
    },
});

/**
 * One page: its title is the document's, and gets the focus when the page is come to, so that whoever
 * hears the portal hears where they are.
 */
export function Page({
    title,
    actions,
    children,
}: {
    title: string;
    actions?: ReactNode;
    children: ReactNode;
}) {
    const styles = useStyles();
    const heading = useRef<HTMLHeadingElement>(null);
    useEffect(() => {
        document.title = `${title} · Gatehouse`;
    }, [title]);
    useEffect(() => heading.current?.focus(), []);
    return (
        <div className={styles.page}>
            <div className={styles.head}>
                <h1 ref={heading} tabIndex={-1} className={styles.title}>
                    {title}
                </h1>
                {actions}
            </div>
            {children}
        </div>
    );
}
