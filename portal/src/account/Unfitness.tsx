import { makeStyles } from "@fluentui/react-components";
import type { Problem } from "../api/problems.ts";
import { useProblemSentences } from "../common/ProblemMessage.tsx";
import { useLanguage, useWords } from "../words/Words.tsx";
import { unfit } from "./unfit.ts";
import { words } from "./words.ts";

const useStyles = makeStyles({
    list: { listStyleType: "none", margin: 0, padding: 0, overflowWrap: "anywhere" },
});

/** Each rule that a new password is against, with the words in it that are the reason (PWD-G5). */
export function Unfitness({ of }: { of: Problem }) {
    const styles = useStyles();
    const w = useWords(words).password;
    const { language } = useLanguage();
    const [said] = useProblemSentences(of);
    const rules = unfit(language, of.members);
    return rules.length === 0 ? (
        said
    ) : (
        <ul className={styles.list}>
            {rules.map(({ rule, terms }) => (
                <li key={rule}>
                    {rule} {terms.length > 0 && w.terms(terms)}
                </li>
            ))}
        </ul>
    );
}
