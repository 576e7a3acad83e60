import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useApi } from "../api/ApiContext.tsx";
import { body } from "../api/client.ts";
import { Loaded } from "../common/Loaded.tsx";
import { useWords } from "../words/Words.tsx";
import { words } from "./words.ts";

const useStyles = makeStyles({
    list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/** Told before anybody thinks of a password, not after. */
export function PasswordRules() {
    const api = useApi();
    const styles = useStyles();
    const w = useWords(words).password;
    const rules = useQuery({
        queryKey: ["settings", "password-rules"],
        queryFn: () => body(api.GET("/api/v1/me/password-rules")),
    });
    return (
        <Loaded data={rules.data} error={rules.error} again={() => void rules.refetch()}>
            {({ minimumLength, maximumLength, rememberedPasswords }) => (
                <div>
                    <Text as="h3" weight="semibold">
                        {w.rules}
                    </Text>
                    <ul className={styles.list}>
                        <li>{w.length(minimumLength, maximumLength)}</li>
                        <li>
                            {rememberedPasswords > 0 ? w.former(rememberedPasswords) : w.another}
                        </li>
                        <li>{w.names}</li>
                        <li>{w.known}</li>
                    </ul>
                    <Text>{w.advice}</Text>
                </div>
            )}
        </Loaded>
    );
}
