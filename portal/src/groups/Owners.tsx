import { useApi, usePages } from "../api/ApiContext.tsx";
import { body } from "../api/client.ts";
import { Empty, Loaded, More } from "../common/Loaded.tsx";
import { words as common } from "../common/words.ts";
import { useWords } from "../words/Words.tsx";
import { AddPerson } from "./AddPerson.tsx";
import { type Group, groupKey } from "./groups.ts";
import { HeldList } from "./HeldList.tsx";
import { useSaid } from "../common/Told.tsx";
import { Section } from "../common/Section.tsx";
import { words } from "./words.ts";

/** Who looks after a group. */
export function Owners({ group, manages }: { group: Group; manages: boolean }) {
    const api = useApi();
    const w = useWords(words);
    const c = useWords(common);
    const [said, say] = useSaid();
    const id = group.id;
    const owners = usePages([...groupKey(id), "owners"], (cursor) =>
        body(
            api.GET("/api/v1/groups/{id}/owners", { params: { path: { id }, query: { cursor } } }),
        ),
    );
    return (
        <Section title={w.ownerTitle}>
            {said}
            <Loaded data={owners.items} error={owners.error} again={owners.again}>
                {(people) =>
                    people.length === 0 ? (
                        <Empty>{w.noOwners}</Empty>
                    ) : (
                        <HeldList
                            held={people.map((person) => ({
                                id: person.id,
                                name: person.displayName ?? c.nobody,
                            }))}
                            remove={
                                manages
                                    ? {
                                          text: w.removeOwnerText,
                                          topics: ["groups"],
                                          send: (userId, header) =>
                                              api.DELETE("/api/v1/groups/{id}/owners/{userId}", {
                                                  params: { path: { id, userId }, header },
                                              }),
                                          say,
                                      }
                                    : undefined
                            }
                        />
                    )
                }
            </Loaded>
            <More more={owners.more} reading={owners.readingMore} />
            {manages && (
                <AddPerson
                    title={w.addOwner}
                    send={(userId, _, header) =>
                        api.PUT("/api/v1/groups/{id}/owners/{userId}", {
                            params: { path: { id, userId }, header },
                        })
                    }
                    say={say}
                />
            )}
        </Section>
    );
}
