import {
    Button,
    MessageBar,
    MessageBarBody,
    makeStyles,
    Text,
    tokens,
} from "@fluentui/react-components";
import { type SubmitEvent, useRef, useState } from "react";
import { useApi, useWrite } from "../api/ApiContext.tsx";
import { hasCode } from "../api/problems.ts";
import { ProblemMessage, useProblemSentences } from "../common/ProblemMessage.tsx";
import { Section } from "../common/Section.tsx";
import { useMe } from "../people/useMe.ts";
import { useWords } from "../words/Words.tsx";
import { PasswordField } from "./PasswordField.tsx";
import { PasswordRules } from "./PasswordRules.tsx";
import { SignInAgain } from "./SignInAgain.tsx";
import { Unfitness } from "./Unfitness.tsx";
import { words } from "./words.ts";

const useStyles = makeStyles({
    form: {
        display: "flex",
        flexDirection: "column",
        alignItems: "stretch",
        gap: tokens.spacingVerticalL,
        maxWidth: "30rem",
    },
    submit: { alignSelf: "flex-start" },
});

const NOTHING = { currentPassword: "", newPassword: "" };

/** Somebody replaces their own password. */
export function Password() {
    const api = useApi();
    const styles = useStyles();
    const w = useWords(words).password;
    const signInName = useMe().data?.user.userPrincipalName ?? "";
    const present = useRef<HTMLInputElement>(null);
    const next = useRef<HTMLInputElement>(null);
    const heading = useRef<HTMLHeadingElement>(null);
    const [typed, setTyped] = useState(NOTHING);
    const [edition, setEdition] = useState(0);
    const [missing, setMissing] = useState(false);
    // What was wished is kept by the query client for a while, so that it names what was typed and does not
    // hold it: passwords are in the fields and nowhere else (PWD-R10).
    const change = useWrite(["users", "credentials", "sessions"], (_edition: number, headers) =>
        api.POST("/api/v1/me/password-change", { params: { header: headers }, body: typed }),
    );

    function type(part: Partial<typeof NOTHING>) {
        setTyped({ ...typed, ...part });
        setEdition(edition + 1);
        if (change.isSuccess) {
            change.reset();
        }
    }

    function submit(event: SubmitEvent) {
        event.preventDefault();
        if (change.isPending) {
            return;
        }
        const empty =
            typed.currentPassword === "" ? present : typed.newPassword === "" ? next : null;
        setMissing(empty !== null);
        if (empty !== null) {
            empty.current?.focus();
            return;
        }
        change.mutate(edition, {
            onSuccess() {
                setTyped(NOTHING);
                heading.current?.focus();
            },
            onError(error) {
                const field = isOfPresent(error) ? present : isOfNext(error) ? next : null;
                field?.current?.focus();
            },
        });
    }

    const [wrong] = useProblemSentences(change.error);
    return (
        <Section title={w.title} heading={heading}>
            <div role="status">
                {change.isSuccess && (
                    <MessageBar intent="success" layout="multiline">
                        <MessageBarBody>{w.changed}</MessageBarBody>
                    </MessageBar>
                )}
            </div>
            <PasswordRules />
            <form noValidate onSubmit={submit} className={styles.form}>
                {/* So that password managers know whose passwords these are. */}
                <input type="text" autoComplete="username" value={signInName} readOnly hidden />
                <PasswordField
                    label={w.present}
                    autoComplete="current-password"
                    value={typed.currentPassword}
                    onType={(currentPassword) => type({ currentPassword })}
                    wrong={
                        missing && typed.currentPassword === ""
                            ? w.presentMissing
                            : isOfPresent(change.error)
                              ? (wrong ?? null)
                              : null
                    }
                    input={present}
                />
                <PasswordField
                    label={w.next}
                    autoComplete="new-password"
                    value={typed.newPassword}
                    onType={(newPassword) => type({ newPassword })}
                    wrong={
                        missing && typed.newPassword === "" ? (
                            w.nextMissing
                        ) : isOfNext(change.error) ? (
                            <Unfitness of={change.error} />
                        ) : null
                    }
                    input={next}
                />
                <Text>{w.others}</Text>
                <Refused error={change.error} />
                <Button
                    type="submit"
                    appearance="primary"
                    className={styles.submit}
                    disabledFocusable={change.isPending}
                >
                    {w.change}
                </Button>
            </form>
        </Section>
    );
}

function isOfPresent(error: unknown) {
    return hasCode(error, "credentials.wrong-password");
}

function isOfNext(error: unknown) {
    return hasCode(error, "credentials.unfit-password");
}

/** What is wrong with neither field. */
function Refused({ error }: { error: unknown }) {
    if (error === null || isOfPresent(error) || isOfNext(error)) {
        return null;
    }
    return hasCode(error, "access.step-up-required") ? (
        <SignInAgain />
    ) : (
        <ProblemMessage error={error} />
    );
}
