import { usePendingCount } from "../approvals/usePendingApprovals.ts";
import { Loaded } from "../common/Loaded.tsx";
import { useWords } from "../words/Words.tsx";
import { Card, Sentence } from "./Card.tsx";
import { words } from "./words.ts";

/** How many requests wait for this person. */
export function WaitingApprovals() {
    const w = useWords(words);
    const count = usePendingCount();
    return (
        <Card title={w.approvals} link={{ to: "/approvals", label: w.toApprovals }}>
            <Loaded data={count.data} error={count.error} again={() => void count.refetch()}>
                {(number) => (
                    <Sentence>{number === 0 ? w.noneWaiting : w.waiting(number)}</Sentence>
                )}
            </Loaded>
        </Card>
    );
}
