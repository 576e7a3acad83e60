import { makeStyles } from "@fluentui/react-components";
import type { Problem } from "../api/problems.ts";
import { useProblemSentences } from "../common/ProblemMessage.tsx";

const useStyles = makeStyles({
    list: { listStyleType: "none", margin: 0, padding: 0, overflowWrap: "anywhere" },
});

/** Each rule that a new password is against, with the words in it that are the reason (PWD-G5). */
export function Unfitness({ of }: { of: Problem }) {
    const styles = useStyles();
    const [said, ...rules] = useProblemSentences(of);
    return rules.length === 0 ? (
        said
    ) : (
        <ul className={styles.list}>
            {rules.map((rule) => (
                <li key={rule}>{rule}</li>
            ))}
        </ul>
    );
}
