package org.gatehouse.command.membershiprules;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.users.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a rule would do; a chunk of people is in memory at a time. */
@Component
class RulePreviews {

    static final int SAMPLE = 50;

    private final RulePeople people;
    private final HeldMemberships held;

    RulePreviews(RulePeople people, HeldMemberships held) {
        this.people = people;
        this.held = held;
    }

    /** What would become of somebody. */
    enum Change {
        @JsonProperty("joins")
        JOINS,
        @JsonProperty("leaves")
        LEAVES,
        @JsonProperty("stays")
        STAYS
    }

    record Example(UserId id, Change change) {}

    /**
     * @param matching how many would be in the group
     * @param leaving how many are in it and would not be, whyever they are
     * @param sample some of them, first those for whom something changes
     */
    record Preview(int matching, int joining, int leaving, List<Example> sample) {}

    Preview of(GroupId group, Rule rule) {
        var changing = new ArrayList<Example>();
        var staying = new ArrayList<Example>();
        int joining = 0;
        int leaving = 0;
        int remaining = 0;
        @Nullable UserId last = null;
        List<UserId> chunk;
        do {
            chunk = people.after(last);
            var attributes = people.findAll(chunk);
            var members = held.of(group, chunk);
            for (var user : chunk) {
                last = user;
                var known = attributes.get(user);
                boolean matches = known != null && rule.matches(known);
                boolean member = members.containsKey(user.value());
                if (matches && member) {
                    remaining++;
                    add(staying, user, Change.STAYS);
                } else if (matches) {
                    joining++;
                    add(changing, user, Change.JOINS);
                } else if (member) {
                    leaving++;
                    add(changing, user, Change.LEAVES);
                }
            }
        } while (chunk.size() == RulePeople.CHUNK);
        var sample = Stream.concat(changing.stream(), staying.stream()).limit(SAMPLE).toList();
        return new Preview(remaining + joining, joining, leaving, sample);
    }

    private static void add(List<Example> examples, UserId user, Change change) {
        if (examples.size() < SAMPLE) {
            examples.add(new Example(user, change));
        }
    }
}
