import { Button, makeStyles, Spinner, Text, Title2, tokens } from "@fluentui/react-components";
import { useEffect } from "react";

const useStyles = makeStyles({
    page: {
        display: "flex",
        flexDirection: "column",
        alignItems: "flex-start",
        gap: tokens.spacingVerticalL,
        maxWidth: "30rem",
        margin: "0 auto",
        padding: "15vh 1rem 1rem",
    },
});

/** A page outside of the shell: one thing to say, and at most one thing to do. */
export function Standing({
    title,
    text,
    action,
}: {
    title: string;
    text: string;
    action?: { label: string; run: () => void };
}) {
    const styles = useStyles();
    useEffect(() => {
        document.title = `${title} · Gatehouse`;
    }, [title]);
    return (
        <main className={styles.page}>
            <Title2 as="h1">{title}</Title2>
            <Text as="p">{text}</Text>
            {action && (
                <Button appearance="primary" size="large" onClick={action.run}>
                    {action.label}
                </Button>
            )}
        </main>
    );
}

/** While something is on its way that takes no longer than a moment. */
export function Passing({ children }: { children: string }) {
    const styles = useStyles();
    return (
        <main className={styles.page}>
            <Spinner label={children} delay={300} />
        </main>
    );
}
