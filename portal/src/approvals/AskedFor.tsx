import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { components } from "../api/schema.d.ts";
import { AppLink } from "../common/AppLink.tsx";
import { useResource } from "../resources/useResource.ts";
import { useTimes, useWords } from "../words/Words.tsx";
import { Steps } from "./Steps.tsx";
import { words } from "./words.ts";

export type Approval = components["schemas"]["ApprovalView"];
export type OwnRequest = components["schemas"]["RequestView"];

const useStyles = makeStyles({
    item: {
        display: "flex",
        flexDirection: "column",
        gap: tokens.spacingVerticalS,
        padding: tokens.spacingHorizontalL,
        border: `1px solid ${tokens.colorNeutralStroke1}`,
        borderRadius: tokens.borderRadiusMedium,
        overflowWrap: "anywhere",
    },
    title: { ...typographyStyles.subtitle2, margin: 0 },
    facts: {
        display: "grid",
        gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 16rem), 1fr))",
        gap: tokens.spacingHorizontalM,
        margin: 0,
    },
    term: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
    asked: { overflowWrap: "anywhere" },
    fact: { margin: 0, whiteSpace: "pre-wrap" },
    actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** One request, in a list: its title, its facts and steps, and what can be done about it. */
export function AskedFor({
    request,
    title,
    facts,
    actions,
}: {
    request: Approval | OwnRequest;
    title: string;
    facts?: ReactNode;
    actions?: ReactNode;
}) {
    const styles = useStyles();
    const w = useWords(words);
    const { time } = useTimes();
    const { name, path } = useResource(request.resource);
    const until = request.expirationDateTime;
    return (
        <li className={styles.item}>
            <h2 className={styles.title}>{title}</h2>
            <dl className={styles.facts}>
                {request.status !== "pending" && (
                    <Fact term={w.status}>{w.statuses[request.status]}</Fact>
                )}
                <Fact term={w.askedOn}>{time(request.createdDateTime)}</Fact>
                {request.status === "pending" && until && (
                    <Fact term={w.until}>{w.untilText(time(until))}</Fact>
                )}
                <Fact term={w.reason}>{request.justification ?? w.noReason}</Fact>
                {facts}
            </dl>
            <Steps steps={request.steps} />
            {path !== null && (
                <div>
                    <AppLink to={path}>{w.about(name)}</AppLink>
                </div>
            )}
            {actions && <div className={styles.actions}>{actions}</div>}
        </li>
    );
}

export function Fact({ term, children }: { term: string; children: string }) {
    const styles = useStyles();
    return (
        <div>
            <dt className={styles.term}>{term}</dt>
            <dd className={styles.fact}>{children}</dd>
        </div>
    );
}

/** A request's title, in a dialog about it. */
export function Asked({ children }: { children: string }) {
    return <p className={useStyles().asked}>{children}</p>;
}

/** The title of a request of somebody else, as those read it who decide. */
export function useAsks(request: Approval): string {
    const w = useWords(words);
    const { name } = useResource(request.resource);
    return w.asks(request.requester.displayName ?? w.somebody, request.role, name);
}

/** The title of a request, as whoever made it reads it. */
export function useAsked(request: OwnRequest): string {
    const w = useWords(words);
    const { name } = useResource(request.resource);
    return w.asked(request.role, name);
}
