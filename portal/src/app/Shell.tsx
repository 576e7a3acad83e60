import {
    Button,
    CounterBadge,
    Link,
    Menu,
    MenuDivider,
    MenuGroup,
    MenuGroupHeader,
    MenuItem,
    MenuItemRadio,
    MenuList,
    MenuPopover,
    MenuTrigger,
    makeStyles,
    mergeClasses,
    Text,
    tokens,
} from "@fluentui/react-components";
import { NavigationRegular, PersonRegular } from "@fluentui/react-icons";
import { NavLink, Outlet, useLocation, useNavigate } from "react-router";
import { usePendingApprovals } from "../approvals/usePendingApprovals.ts";
import { useAllowed, useMe } from "../people/useMe.ts";
import { useSession } from "../session/SessionContext.tsx";
import { type Language, languages } from "../words/language.ts";
import { useLanguage, useWords } from "../words/Words.tsx";
import { type Appearance, useAppearance } from "./Appearance.tsx";
import { Connection } from "./Connection.tsx";
import { words } from "./words.ts";

const NARROW = "@media (max-width: 639px)";
const WIDE = "@media (min-width: 640px)";

const useStyles = makeStyles({
    skip: {
        position: "absolute",
        left: "-100vw",
        ":focus": { left: tokens.spacingHorizontalM, top: tokens.spacingVerticalS, zIndex: 1 },
        backgroundColor: tokens.colorNeutralBackground1,
    },
    header: {
        display: "flex",
        alignItems: "center",
        gap: tokens.spacingHorizontalS,
        padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
        backgroundColor: tokens.colorNeutralBackground3,
        borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    },
    brand: { flexGrow: 1 },
    narrow: { [WIDE]: { display: "none" } },
    body: { display: "flex" },
    rail: {
        width: "14rem",
        flexShrink: 0,
        padding: tokens.spacingHorizontalM,
        [NARROW]: { display: "none" },
    },
    list: {
        listStyleType: "none",
        margin: 0,
        padding: 0,
        display: "flex",
        flexDirection: "column",
        gap: tokens.spacingVerticalXS,
    },
    link: {
        display: "flex",
        alignItems: "center",
        justifyContent: "space-between",
        padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
        borderRadius: tokens.borderRadiusMedium,
        color: tokens.colorNeutralForeground1,
        textDecorationLine: "none",
        ":hover": {
            backgroundColor: tokens.colorNeutralBackground1Hover,
            color: tokens.colorNeutralForeground1Hover,
            textDecorationLine: "underline",
        },
        ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    },
    here: {
        backgroundColor: tokens.colorNeutralBackground1Selected,
        color: tokens.colorNeutralForeground1Selected,
        fontWeight: tokens.fontWeightSemibold,
    },
    main: { flexGrow: 1, minWidth: 0, padding: tokens.spacingHorizontalL },
});

type Place = { path: string; label: string; count?: number };

/** What every page stands in: where one can go, who one is, and whether what one sees is current. */
export function Shell() {
    const styles = useStyles();
    const w = useWords(words);
    const me = useMe();
    const places = usePlaces();
    return (
        <>
            <Link className={styles.skip} href="#content">
                {w.skip}
            </Link>
            <header className={styles.header}>
                <div className={styles.narrow}>
                    <PlacesMenu places={places} />
                </div>
                <Text className={styles.brand} weight="semibold" size={400}>
                    Gatehouse
                </Text>
                <PersonMenu name={me.data?.user.displayName ?? ""} />
            </header>
            <Connection />
            <div className={styles.body}>
                <nav aria-label={w.portals} className={styles.rail}>
                    <ul className={styles.list}>
                        {places.map((place) => (
                            <li key={place.path}>
                                <NavLink
                                    to={place.path}
                                    end={place.path === "/"}
                                    className={({ isActive }) =>
                                        mergeClasses(styles.link, isActive && styles.here)
                                    }
                                >
                                    {place.label}
                                    <Count of={place.count} />
                                </NavLink>
                            </li>
                        ))}
                    </ul>
                </nav>
                <main id="content" tabIndex={-1} className={styles.main}>
                    <Outlet />
                </main>
            </div>
        </>
    );
}

function Count({ of }: { of: number | undefined }) {
    const w = useWords(words);
    return of === undefined || of === 0 ? null : (
        <CounterBadge count={of} role="img" aria-label={w.waiting(of)} />
    );
}

function usePlaces(): Place[] {
    const w = useWords(words);
    const pending = usePendingApprovals();
    const operates = useAllowed("operate");
    const audits = useAllowed("auditRead");
    return [
        { path: "/", label: w.home },
        { path: "/groups", label: w.groups },
        { path: "/approvals", label: w.approvals, count: pending },
        { path: "/notifications", label: w.notifications },
        { path: "/account", label: w.account },
        ...(audits ? [{ path: "/history", label: w.history }] : []),
        ...(operates ? [{ path: "/operations", label: w.operations }] : []),
    ];
}

function PlacesMenu({ places }: { places: Place[] }) {
    const w = useWords(words);
    const navigate = useNavigate();
    const { pathname } = useLocation();
    return (
        <Menu>
            <MenuTrigger disableButtonEnhancement>
                <Button appearance="subtle" icon={<NavigationRegular />} aria-label={w.menu} />
            </MenuTrigger>
            <MenuPopover>
                <MenuList>
                    {places.map((place) => (
                        <MenuItem
                            key={place.path}
                            aria-current={pathname === place.path ? "page" : undefined}
                            onClick={() => navigate(place.path)}
                        >
                            {place.label} <Count of={place.count} />
                        </MenuItem>
                    ))}
                </MenuList>
            </MenuPopover>
        </Menu>
    );
}

function PersonMenu({ name }: { name: string }) {
    const w = useWords(words);
    const session = useSession();
    const { language, setLanguage } = useLanguage();
    const { appearance, setAppearance } = useAppearance();
    return (
        <Menu
            checkedValues={{ language: [language], appearance: [appearance] }}
            onCheckedValueChange={(_, { name: group, checkedItems: [chosen] }) =>
                group === "language"
                    ? setLanguage(chosen as Language)
                    : setAppearance(chosen as Appearance)
            }
        >
            <MenuTrigger disableButtonEnhancement>
                <Button
                    appearance="subtle"
                    icon={<PersonRegular />}
                    aria-label={`${w.you}: ${name}`}
                >
                    {name}
                </Button>
            </MenuTrigger>
            <MenuPopover>
                <MenuList>
                    <MenuGroup>
                        <MenuGroupHeader>{w.language}</MenuGroupHeader>
                        {Object.entries(languages).map(([code, label]) => (
                            <MenuItemRadio key={code} name="language" value={code} lang={code}>
                                {label}
                            </MenuItemRadio>
                        ))}
                    </MenuGroup>
                    <MenuDivider />
                    <MenuGroup>
                        <MenuGroupHeader>{w.theme}</MenuGroupHeader>
                        {Object.entries(w.themes).map(([value, label]) => (
                            <MenuItemRadio key={value} name="appearance" value={value}>
                                {label}
                            </MenuItemRadio>
                        ))}
                    </MenuGroup>
                    <MenuDivider />
                    <MenuItem onClick={() => void session.signOut()}>{w.signOut}</MenuItem>
                </MenuList>
            </MenuPopover>
        </Menu>
    );
}
