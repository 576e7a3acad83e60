package org.gatehouse.command.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.gatehouse.api.users.UserCommand.AssignManager;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.facts.UserFacts;
import org.gatehouse.command.imports.Entry.Unreadable;
import org.gatehouse.command.imports.Findings.Count;
import org.gatehouse.command.imports.People.Plan;
import org.gatehouse.platform.messages.Refusal;
import org.gatehouse.platform.users.Directory;
import org.gatehouse.platform.users.UserState;
import org.jspecify.annotations.Nullable;

/**
 * One reading of one file. People are taken over as they come; who is whose manager and who is in
 * which group waits for the end of the file, as it may name people who come later.
 */
final class ImportRun {

    static final String NO_SUCH_PERSON = "imports.no-such-person";
    private static final String MANAGER = Attribute.MANAGER.graphName();

    private final People people;
    private final References references;
    private final Groupings groupings;
    private final Directory directory;
    private final UserFacts users;
    private final Sending sending;
    private final Findings findings;

    private record ManagerOf(long line, UserId user, @Nullable UserId now, String reference) {}

    private record GroupOf(long line, UserId user, String reference, boolean owner) {}

    private final List<ManagerOf> managers = new ArrayList<>();
    private final List<GroupOf> groups = new ArrayList<>();

    /** Managers as they are to be, for as long as nobody has been told. */
    private final Map<UserId, UserId> planned = new HashMap<>();

    /** Whether somebody can be given something, once the file has been taken over. */
    private final Map<UserId, Boolean> active = new HashMap<>();

    ImportRun(
            People people,
            References references,
            Groupings groupings,
            Directory directory,
            UserFacts users,
            Sending sending,
            Findings findings) {
        this.people = people;
        this.references = references;
        this.groupings = groupings;
        this.directory = directory;
        this.users = users;
        this.sending = sending;
        this.findings = findings;
    }

    void take(Entry entry) {
        switch (entry) {
            case Entry.Person person -> {
                findings.count(Count.ENTRIES);
                people.of(person).ifPresent(plan -> take(person, plan));
            }
            case Entry.Group group -> {
                findings.count(Count.ENTRIES);
                groupings.add(group);
            }
            case Entry.Other other -> {
                findings.count(Count.ENTRIES);
                findings.count(Count.OTHERS);
            }
            case Unreadable unreadable -> {
                if (unreadable.code().equals(Unreadable.UNKNOWN_STATUS)) { // the person follows
                    findings.leaveOut(unreadable.line(), unreadable.attribute(), unreadable.code());
                } else {
                    findings.count(Count.ENTRIES);
                    findings.refuse(unreadable.line(), unreadable.attribute(), unreadable.code());
                }
            }
        }
    }

    private void take(Entry.Person person, Plan plan) {
        var user = plan.user();
        references.add(user, person, plan.principalName());
        active.put(user, !plan.inactive());
        if (person.manager() != null) {
            managers.add(new ManagerOf(person.line(), user, plan.manager(), person.manager()));
        }
        person.memberOf()
                .forEach(group -> groups.add(new GroupOf(person.line(), user, group, false)));
        person.ownerOf()
                .forEach(group -> groups.add(new GroupOf(person.line(), user, group, true)));
        sending.beside(() -> carryOut(person.line(), plan));
    }

    private void carryOut(long line, Plan plan) {
        try {
            plan.commands()
                    .forEach((command, count) -> {
                        sending.send(command);
                        findings.count(count);
                    });
        } catch (Refusal refusal) {
            findings.refuse(line, null, refusal.code());
        }
    }

    /** Once the file has been read. */
    void relate() {
        sending.await();
        // Who was in between may have been moved by a later line.
        relate(relate(managers))
                .forEach(link -> findings.leaveOut(link.line(), MANAGER, UserFacts.MANAGER_LOOP));
        groups.forEach(each -> {
            if (each.owner()) {
                groupings.owner(each.line(), each.reference(), each.user());
            } else {
                groupings.member(each.line(), each.reference(), each.user());
            }
        });
        groupings.lookUp(references);
    }

    /** Once everybody is there. */
    void carryOutGroups(GroupPlans plans) {
        groupings.all().forEach(plans::carryOut);
        groupings.all().forEach(plans::nest);
    }

    /** Whether somebody can be given nothing: a file may name those who left. */
    boolean isInactive(UserId user) {
        return !active.computeIfAbsent(user, users::isEnabled);
    }

    /** Answers those that would put somebody above themselves as things are. */
    private Collection<ManagerOf> relate(Collection<ManagerOf> links) {
        var circular = new ConcurrentLinkedQueue<ManagerOf>();
        links.forEach(link -> relate(link, circular));
        sending.await();
        return circular;
    }

    private void relate(ManagerOf link, Queue<ManagerOf> circular) {
        var manager = references.find(link.reference());
        if (manager.isEmpty()) {
            findings.leaveOut(link.line(), MANAGER, NO_SUCH_PERSON);
        } else if (isInactive(manager.get())) {
            findings.leaveOut(link.line(), MANAGER, UserFacts.DISABLED);
        } else if (!manager.get().equals(link.now())) {
            if (isAtOrAbove(link.user(), manager.get())) {
                circular.add(link);
                return;
            }
            planned.put(link.user(), manager.get());
            sending.beside(() -> assign(link, manager.get(), circular));
        }
    }

    private void assign(ManagerOf link, UserId manager, Queue<ManagerOf> circular) {
        try {
            sending.send(new AssignManager(link.user(), manager));
            findings.count(Count.MANAGERS);
        } catch (Refusal refusal) {
            if (refusal.code().equals(UserFacts.MANAGER_LOOP)) {
                circular.add(link);
            } else {
                findings.leaveOut(link.line(), MANAGER, refusal.code());
            }
        }
    }

    /** As it will be when all that is planned has been done; a dry run does nothing. */
    private boolean isAtOrAbove(UserId above, UserId user) {
        var seen = new HashSet<UserId>();
        for (@Nullable UserId at = user; at != null && seen.add(at); at = managerOf(at)) {
            if (at.equals(above)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable UserId managerOf(UserId user) {
        var next = planned.get(user);
        return next != null ? next : directory.find(user).map(UserState::manager).orElse(null);
    }
}
