import { useApi, usePages } from "../api/ApiContext.tsx";
import { body } from "../api/client.ts";
import { AppLink } from "../common/AppLink.tsx";
import { Empty, Loaded, More } from "../common/Loaded.tsx";
import { useWords } from "../words/Words.tsx";
import { AddGroup } from "./AddGroup.tsx";
import { type Group, groupKey } from "./groups.ts";
import { HeldList } from "./HeldList.tsx";
import { useSaid } from "../common/Told.tsx";
import { Section } from "../common/Section.tsx";
import { useStyles } from "./styles.ts";
import { words } from "./words.ts";

/** The groups that are in a group. */
export function MemberGroups({
    group,
    ruled,
    manages,
}: {
    group: Group;
    ruled: boolean;
    manages: boolean;
}) {
    const api = useApi();
    const styles = useStyles();
    const w = useWords(words);
    const [said, say] = useSaid();
    const id = group.id;
    const inside = usePages([...groupKey(id), "member-groups"], (cursor) =>
        body(
            api.GET("/api/v1/groups/{id}/member-groups", {
                params: { path: { id }, query: { cursor } },
            }),
        ),
    );
    return (
        <Section title={w.groupTitle}>
            <p className={styles.text}>{w.groupText}</p>
            {said}
            <Loaded data={inside.items} error={inside.error} again={inside.again}>
                {(groups) =>
                    groups.length === 0 ? (
                        <Empty>{w.noGroups}</Empty>
                    ) : (
                        <HeldList
                            held={groups.map(({ id, displayName }) => ({
                                id,
                                name: displayName,
                                shown: <AppLink to={`/groups/${id}`}>{displayName}</AppLink>,
                            }))}
                            remove={
                                manages
                                    ? {
                                          text: w.removeGroupText,
                                          topics: ["groups"],
                                          send: (memberId, header) =>
                                              api.DELETE(
                                                  "/api/v1/groups/{id}/member-groups/{memberId}",
                                                  {
                                                      params: { path: { id, memberId }, header },
                                                  },
                                              ),
                                          say,
                                      }
                                    : undefined
                            }
                        />
                    )
                }
            </Loaded>
            <More more={inside.more} reading={inside.readingMore} />
            {manages && !ruled && <AddGroup group={group} say={say} />}
        </Section>
    );
}
