import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { AppLink } from "../common/AppLink.tsx";
import { Page } from "../common/Page.tsx";
import { useView, Views } from "../common/Views.tsx";
import { useMe } from "../people/useMe.ts";
import { useTimes, useWords } from "../words/Words.tsx";
import { Password } from "./Password.tsx";
import { Profile } from "./Profile.tsx";
import { Sessions } from "./Sessions.tsx";
import { words } from "./words.ts";

const views = ["profile", "password", "sessions"] as const;
const shown = { profile: Profile, password: Password, sessions: Sessions };

/** What somebody is here, and how they get in. */
export function Account() {
    const w = useWords(words);
    const view = useView(views);
    const Shown = shown[view];
    return (
        <Page title={w.title}>
            <Due linked={view !== "password"} />
            <Views label={w.title} path="/account" views={views} here={view} names={w.views} />
            <Shown />
        </Page>
    );
}

/** Whoever got their password from somebody else is to choose one of their own. */
function Due({ linked }: { linked: boolean }) {
    const w = useWords(words);
    const { time } = useTimes();
    const password = useMe().data?.passwordProfile;
    if (!password?.forceChangePasswordNextSignIn) {
        return null;
    }
    return (
        <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
                {password.validUntil ? w.dueUntil(time(password.validUntil)) : w.due}{" "}
                {linked && <AppLink to="/account?view=password">{w.toPassword}</AppLink>}
            </MessageBarBody>
        </MessageBar>
    );
}
