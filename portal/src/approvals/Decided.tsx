import { useApi, usePages } from "../api/ApiContext.tsx";
import { body } from "../api/client.ts";
import { Empty } from "../common/Loaded.tsx";
import { useWords } from "../words/Words.tsx";
import { type Approval, AskedFor, useAsks } from "./AskedFor.tsx";
import { RequestList } from "./RequestList.tsx";
import { words } from "./words.ts";

/** What this person has decided, the last decision first. */
export function Decided() {
    const api = useApi();
    const w = useWords(words);
    const pages = usePages(["approvals", "decided"], (cursor) =>
        body(api.GET("/api/v1/me/approvals", { params: { query: { state: "decided", cursor } } })),
    );
    return (
        <RequestList pages={pages} empty={<Empty>{w.noDecided}</Empty>}>
            {(approval) => <One key={approval.id} approval={approval} />}
        </RequestList>
    );
}

function One({ approval }: { approval: Approval }) {
    return <AskedFor request={approval} title={useAsks(approval)} />;
}
