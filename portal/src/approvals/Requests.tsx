import { Button, useRestoreFocusTarget } from "@fluentui/react-components";
import { useState } from "react";
import { useApi, usePages } from "../api/ApiContext.tsx";
import { body } from "../api/client.ts";
import { AppLink } from "../common/AppLink.tsx";
import { Empty } from "../common/Loaded.tsx";
import { sentence } from "../words/problems.ts";
import { useLanguage, useWords } from "../words/Words.tsx";
import { AskAgain } from "./AskAgain.tsx";
import { AskedFor, Fact, type OwnRequest, useAsked } from "./AskedFor.tsx";
import { RequestList } from "./RequestList.tsx";
import { type Outcome, Told } from "../common/Told.tsx";
import { Withdraw } from "./Withdraw.tsx";
import { words } from "./words.ts";

type Doing = { request: OwnRequest; what: "withdraw" | "askAgain" };

/** What this person has asked for, newest first. */
export function Requests() {
    const api = useApi();
    const w = useWords(words);
    const pages = usePages(["approvals", "requests", "list"], (cursor) =>
        body(api.GET("/api/v1/me/requests", { params: { query: { cursor } } })),
    );
    const [doing, setDoing] = useState<Doing | null>(null);
    const [outcome, setOutcome] = useState<Outcome | null>(null);
    const done = (told: Outcome | null) => {
        setDoing(null);
        setOutcome(told);
    };
    return (
        <>
            <Told outcome={outcome} />
            <RequestList
                pages={pages}
                empty={
                    <Empty action={<AppLink to="/groups">{w.toGroups}</AppLink>}>
                        {w.noRequests}
                    </Empty>
                }
            >
                {(request, all) => (
                    <Own
                        key={request.id}
                        request={request}
                        // Newest first: what came after it has been read before it.
                        askedAgain={all.some((later) => later.formerRequestId === request.id)}
                        onDo={setDoing}
                    />
                )}
            </RequestList>
            {doing?.what === "withdraw" && <Withdraw request={doing.request} onDone={done} />}
            {doing?.what === "askAgain" && <AskAgain request={doing.request} onDone={done} />}
        </>
    );
}

const cameToNothing = ["denied", "timedOut", "cancelled", "deliveryFailed"];

function Own({
    request,
    askedAgain,
    onDo,
}: {
    request: OwnRequest;
    askedAgain: boolean;
    onDo: (doing: Doing) => void;
}) {
    const w = useWords(words);
    const { language } = useLanguage();
    const title = useAsked(request);
    const focusComesBack = useRestoreFocusTarget();
    const failure = request.failureCode;
    return (
        <AskedFor
            request={request}
            title={title}
            facts={
                failure && (
                    <Fact term={w.failed}>{sentence(language, failure) ?? w.failedSomehow}</Fact>
                )
            }
            actions={
                request.status === "pending" ? (
                    <Button
                        {...focusComesBack}
                        aria-label={w.act(w.withdraw, title)}
                        onClick={() => onDo({ request, what: "withdraw" })}
                    >
                        {w.withdraw}
                    </Button>
                ) : !cameToNothing.includes(request.status) ? null : askedAgain ? (
                    w.hasBeenAskedAgain
                ) : (
                    <Button
                        {...focusComesBack}
                        aria-label={w.act(w.askAgain, title)}
                        onClick={() => onDo({ request, what: "askAgain" })}
                    >
                        {w.askAgain}
                    </Button>
                )
            }
        />
    );
}
