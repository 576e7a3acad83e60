import {
    Button,
    MessageBar,
    MessageBarActions,
    MessageBarBody,
    MessageBarTitle,
} from "@fluentui/react-components";
import { useSession } from "../session/SessionContext.tsx";
import { useWords } from "../words/Words.tsx";
import { words } from "./words.ts";

/** Whoever finds somebody's desk unlocked does not get their password changed (RFC 9470). */
export function SignInAgain() {
    const session = useSession();
    const w = useWords(words).password;
    return (
        <MessageBar intent="warning" layout="multiline" role="alert">
            <MessageBarBody>
                <MessageBarTitle>{w.confirm}</MessageBarTitle> {w.confirmText}
            </MessageBarBody>
            <MessageBarActions>
                <Button onClick={() => void session.signIn("/account?view=password", true)}>
                    {w.signIn}
                </Button>
            </MessageBarActions>
        </MessageBar>
    );
}
