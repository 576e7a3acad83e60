import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { components } from "../api/schema.d.ts";
import { Empty, Loaded } from "../common/Loaded.tsx";
import { Section } from "../common/Section.tsx";
import { useMe } from "../people/useMe.ts";
import { useTimes, useWords } from "../words/Words.tsx";
import { Facts } from "./Facts.tsx";
import { words } from "./words.ts";

type Me = components["schemas"]["Me"];
type User = components["schemas"]["UserView"];
type Role = components["schemas"]["HeldRole"];

const useStyles = makeStyles({
    profile: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXL },
    list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
    plain: { listStyleType: "none", margin: 0, padding: 0 },
});

/** Who the organisation says that one is. */
export function Profile() {
    const styles = useStyles();
    const w = useWords(words);
    const me = useMe();
    return (
        <Loaded data={me.data} error={me.error} again={() => void me.refetch()}>
            {(known) => (
                <div className={styles.profile}>
                    <Section title={w.profile.who}>
                        <Details me={known} />
                        <Text>{w.profile.changes}</Text>
                    </Section>
                    <Section title={w.profile.roles}>
                        <Roles held={known.roles} />
                    </Section>
                </div>
            )}
        </Loaded>
    );
}

function Details({ me: { user, manager, directReports } }: { me: Me }) {
    const styles = useStyles();
    const w = useWords(words).profile;
    const named = (person: User) =>
        [
            person.displayName ?? w.nameless,
            person.userPrincipalName && `(${person.userPrincipalName})`,
        ]
            .filter(Boolean)
            .join(" ");
    const reports = directReports.length > 0 && (
        <ul className={styles.plain}>
            {directReports.map((person) => (
                <li key={person.id}>{named(person)}</li>
            ))}
        </ul>
    );
    return (
        <Facts
            of={[
                [w.name, user.displayName],
                [w.signInName, user.userPrincipalName],
                [w.mail, user.mail],
                [w.jobTitle, user.jobTitle],
                [w.department, user.department],
                [w.company, user.companyName],
                [w.office, user.officeLocation],
                [w.employeeId, user.employeeId],
                [w.manager, manager && named(manager)],
                [w.reports, reports || null],
            ]}
        />
    );
}

function Roles({ held }: { held: Role[] }) {
    const styles = useStyles();
    const w = useWords(words).profile;
    const { time } = useTimes();
    if (held.length === 0) {
        return <Empty>{w.noRoles}</Empty>;
    }
    const about = (role: Role) =>
        [
            role.directoryScopeId === "/" ? w.everywhere : w.somewhere,
            w.source[role.source],
            role.endDateTime && w.until(time(role.endDateTime)),
        ]
            .filter(Boolean)
            .join(", ");
    return (
        <ul className={styles.list}>
            {held.map((role) => (
                <li key={`${role.roleDefinitionId} ${role.directoryScopeId} ${role.source}`}>
                    <Text weight="semibold">{role.displayName}</Text>: {about(role)}
                </li>
            ))}
        </ul>
    );
}
