import { useApi } from "../api/ApiContext.tsx";
import { Loaded } from "../common/Loaded.tsx";
import { useWords } from "../words/Words.tsx";
import { Confirmed, Doing } from "./Doing.tsx";
import type { Group, useRule } from "./groups.ts";
import { RuleEditor } from "./RuleEditor.tsx";
import { useSaid } from "../common/Told.tsx";
import { Section } from "../common/Section.tsx";
import { useStyles } from "./styles.ts";
import { words } from "./words.ts";

const TOPICS = ["membershiprules", "groups"];

/** The rule that says who is in a group, for those who may with all that can be done about it. */
export function MembershipRule({
    group,
    rule,
    manages,
}: {
    group: Group;
    rule: ReturnType<typeof useRule>;
    manages: boolean;
}) {
    const styles = useStyles();
    const api = useApi();
    const w = useWords(words);
    const [said, say] = useSaid();
    const params = (header: { "Idempotency-Key": string }) => ({ path: { id: group.id }, header });
    return (
        <Section title={w.ruleTitle}>
            {said}
            <Loaded data={rule.data} error={rule.error} again={() => void rule.refetch()}>
                {(there) => (
                    <>
                        <p className={styles.text}>
                            {there === null
                                ? w.noRule
                                : there.membershipRuleProcessingState === "on"
                                  ? w.ruleOn
                                  : w.rulePaused}
                        </p>
                        {there !== null && (
                            <>
                                <pre className={styles.rule}>{there.membershipRule}</pre>
                                {manages && (
                                    <div className={styles.line}>
                                        {there.membershipRuleProcessingState === "on" ? (
                                            <Doing
                                                key="pause"
                                                verb={w.pause}
                                                topics={TOPICS}
                                                send={(header) =>
                                                    api.POST(
                                                        "/api/v1/groups/{id}/membership-rule/pause",
                                                        {
                                                            params: params(header),
                                                        },
                                                    )
                                                }
                                                done={() => say(w.paused)}
                                            />
                                        ) : (
                                            <Doing
                                                key="resume"
                                                verb={w.resume}
                                                topics={TOPICS}
                                                send={(header) =>
                                                    api.POST(
                                                        "/api/v1/groups/{id}/membership-rule/resume",
                                                        {
                                                            params: params(header),
                                                        },
                                                    )
                                                }
                                                done={() => say(w.resumed)}
                                            />
                                        )}
                                        <Confirmed
                                            verb={w.removeRule}
                                            label={w.removeRule}
                                            text={w.removeRuleText}
                                            topics={TOPICS}
                                            send={(header) =>
                                                api.DELETE("/api/v1/groups/{id}/membership-rule", {
                                                    params: params(header),
                                                })
                                            }
                                            done={() => say(w.ruleRemoved)}
                                        />
                                    </div>
                                )}
                            </>
                        )}
                        {manages && (
                            <RuleEditor
                                group={group}
                                present={there?.membershipRule ?? ""}
                                say={say}
                            />
                        )}
                    </>
                )}
            </Loaded>
        </Section>
    );
}
