import { useId } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useStyles } from "./styles.ts";

/** A part of the page of a group. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
    const styles = useStyles();
    const id = useId("section");
    return (
        <section aria-labelledby={id} className={styles.section}>
            <h2 id={id} className={styles.heading}>
                {title}
            </h2>
            {children}
        </section>
    );
}
