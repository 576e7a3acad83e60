import { useApi, usePages } from "../api/ApiContext.tsx";
import { body } from "../api/client.ts";
import { hasCode } from "../api/problems.ts";
import type { components } from "../api/schema.d.ts";
import { Empty, Loaded, More } from "../common/Loaded.tsx";
import { words as common } from "../common/words.ts";
import { useTimes, useWords } from "../words/Words.tsx";
import { AddPerson } from "./AddPerson.tsx";
import { type Group, groupKey } from "./groups.ts";
import { HeldList } from "./HeldList.tsx";
import { MemberGroups } from "./MemberGroups.tsx";
import { useSaid } from "../common/Told.tsx";
import { Section } from "../common/Section.tsx";
import { useStyles } from "./styles.ts";
import { words } from "./words.ts";

type Member = components["schemas"]["MemberView"];

type Props = { group: Group; ruled: boolean; manages: boolean };

/** Who and which groups are in a group; not for those from whom it is hidden. */
export function MembersAndGroups({ group, ruled, manages }: Props) {
    const api = useApi();
    const w = useWords(words);
    const styles = useStyles();
    const id = group.id;
    const members = usePages([...groupKey(id), "members"], (cursor) =>
        body(
            api.GET("/api/v1/groups/{id}/members", { params: { path: { id }, query: { cursor } } }),
        ),
    );
    if (hasCode(members.error, "groups.members-hidden")) {
        return (
            <Section title={w.memberTitle}>
                <p className={styles.text}>{w.membersHidden}</p>
            </Section>
        );
    }
    return (
        <>
            <Members group={group} ruled={ruled} manages={manages} members={members} />
            <MemberGroups group={group} ruled={ruled} manages={manages} />
        </>
    );
}

function Members({
    group,
    ruled,
    manages,
    members,
}: Props & { members: ReturnType<typeof usePages<Member>> }) {
    const api = useApi();
    const styles = useStyles();
    const w = useWords(words);
    const c = useWords(common);
    const times = useTimes();
    const [said, say] = useSaid();
    const byHand = manages && !ruled;
    const about = ({ since, endDateTime }: Member) =>
        [
            typeof since === "string" && w.since(times.day(since)),
            typeof endDateTime === "string" && w.until(times.day(endDateTime)),
        ]
            .filter((part) => part !== false)
            .join(", ");
    return (
        <Section title={w.memberTitle}>
            {said}
            {manages && ruled && <p className={styles.text}>{w.ruledMembers}</p>}
            <Loaded data={members.items} error={members.error} again={members.again}>
                {(people) =>
                    people.length === 0 ? (
                        <Empty>{byHand ? w.noMembersOwner : w.noMembers}</Empty>
                    ) : (
                        <HeldList
                            held={people.map((person) => ({
                                id: person.id,
                                name: person.displayName ?? c.nobody,
                                about: about(person),
                            }))}
                            remove={
                                byHand
                                    ? {
                                          text: w.removeMemberText,
                                          topics: ["groups"],
                                          send: (userId, header) =>
                                              api.DELETE("/api/v1/groups/{id}/members/{userId}", {
                                                  params: {
                                                      path: { id: group.id, userId },
                                                      header,
                                                  },
                                              }),
                                          say,
                                      }
                                    : undefined
                            }
                        />
                    )
                }
            </Loaded>
            <More more={members.more} reading={members.readingMore} />
            {byHand && (
                <AddPerson
                    title={w.addMember}
                    withEnd
                    send={(userId, endDateTime, header) =>
                        api.PUT("/api/v1/groups/{id}/members/{userId}", {
                            params: { path: { id: group.id, userId }, header },
                            body: { endDateTime },
                        })
                    }
                    say={say}
                />
            )}
        </Section>
    );
}
