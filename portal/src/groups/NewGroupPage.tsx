import { Button, Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { useNavigate } from "react-router";
import { useApi, useWrite } from "../api/ApiContext.tsx";
import { body } from "../api/client.ts";
import { Page } from "../common/Page.tsx";
import { useWords } from "../words/Words.tsx";
import { type Fields, GroupFields } from "./GroupFields.tsx";
import { type GroupType, groupTypes } from "./groups.ts";
import { isAboutName, NameField } from "./NameField.tsx";
import { Refused } from "./Refused.tsx";
import { useStyles } from "./styles.ts";
import { words } from "./words.ts";

// Easy to find and to ask for, and nobody gets what it gives unseen.
const blank: Fields & { groupType: GroupType } = {
    displayName: "",
    description: "",
    groupType: "security",
    joinPolicy: "approval",
    visibility: "public",
};

export function NewGroupPage() {
    const styles = useStyles();
    const api = useApi();
    const w = useWords(words);
    const navigate = useNavigate();
    const [typed, setTyped] = useState(blank);
    const [missing, setMissing] = useState(false);
    const name = useRef<HTMLInputElement>(null);
    const create = useWrite(["groups"], (wish: typeof blank, header) =>
        body(api.POST("/api/v1/groups", { params: { header }, body: wish })),
    );
    const refused = create.error;
    useEffect(() => {
        if (isAboutName(refused)) {
            name.current?.focus();
        }
    }, [refused]);
    const change = (part: Partial<typeof blank>) => setTyped((before) => ({ ...before, ...part }));
    const send = () => {
        setMissing(typed.displayName.trim() === "");
        if (typed.displayName.trim() === "") {
            name.current?.focus();
        } else if (!create.isPending) {
            create.mutate(typed, {
                onSuccess: ({ id }) => void navigate(`/groups/${id}`, { replace: true }),
            });
        }
    };
    return (
        <Page title={w.newGroup}>
            <p className={styles.text}>{w.createText}</p>
            <form
                noValidate
                className={styles.form}
                onSubmit={(event) => {
                    event.preventDefault();
                    send();
                }}
            >
                {!isAboutName(refused) && <Refused error={refused} />}
                <div className={styles.wide}>
                    <NameField
                        value={typed.displayName}
                        onChange={(displayName) => {
                            if (create.isError) {
                                create.reset();
                            }
                            change({ displayName });
                        }}
                        groupType={typed.groupType}
                        missing={missing}
                        refused={refused}
                        input={name}
                    />
                </div>
                <Field label={w.type}>
                    <RadioGroup
                        value={typed.groupType}
                        onChange={(_, data) => change({ groupType: data.value as GroupType })}
                    >
                        {groupTypes.map((type) => (
                            <Radio
                                key={type}
                                value={type}
                                label={
                                    <>
                                        {w.kind[type]}
                                        <br />
                                        <span className={styles.quiet}>{w.kindText[type]}</span>
                                    </>
                                }
                            />
                        ))}
                    </RadioGroup>
                </Field>
                <GroupFields value={typed} change={change} />
                <Button type="submit" appearance="primary" disabledFocusable={create.isPending}>
                    {w.create}
                </Button>
            </form>
        </Page>
    );
}
