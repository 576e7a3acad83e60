import { Page } from "../common/Page.tsx";
import { useView, Views } from "../common/Views.tsx";
import { useWords } from "../words/Words.tsx";
import { Decided } from "./Decided.tsx";
import { Pending } from "./Pending.tsx";
import { Requests } from "./Requests.tsx";
import { words } from "./words.ts";

const views = ["pending", "decided", "requests"] as const;
const shown = { pending: Pending, decided: Decided, requests: Requests };

/** What waits for a person's decision, what they have decided, and what they have asked for. */
export function Approvals() {
    const w = useWords(words);
    const view = useView(views);
    const Shown = shown[view];
    return (
        <Page title={w.title}>
            <Views label={w.views} path="/approvals" views={views} here={view} names={w.view} />
            <Shown />
        </Page>
    );
}
