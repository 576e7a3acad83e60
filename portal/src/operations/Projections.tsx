import {
    Button,
    makeStyles,
    Text,
    tokens,
    useRestoreFocusTarget,
} from "@fluentui/react-components";
import { useState } from "react";
import { useApi, useWrite } from "../api/ApiContext.tsx";
import { body } from "../api/client.ts";
import type { components } from "../api/schema.d.ts";
import { Confirm } from "../common/Confirm.tsx";
import { useWords } from "../words/Words.tsx";
import { words } from "./words.ts";

type Projection = components["schemas"]["ProjectionView"];

const useStyles = makeStyles({
    scroll: {
        overflowX: "auto",
        ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    },
    table: { borderCollapse: "collapse", width: "100%" },
    cell: {
        textAlign: "left",
        fontWeight: tokens.fontWeightRegular,
        whiteSpace: "nowrap",
        padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
        borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    },
    head: { fontWeight: tokens.fontWeightSemibold },
});

/** On a narrow screen the table is scrolled in a region of its own, which the keyboard reaches. */
export function Projections({
    list,
    onRebuild,
}: {
    list: Projection[];
    onRebuild: (name: string, id: string) => void;
}) {
    const api = useApi();
    const styles = useStyles();
    const w = useWords(words);
    const [asking, setAsking] = useState<string | null>(null);
    const rebuild = useWrite(["projections"], (name: string, headers) =>
        body(
            api.POST("/api/v1/projections/{name}/rebuilds", {
                params: { path: { name }, header: headers },
            }),
        ),
    );
    const columns = ["name", "state", "position", "lag", "parked", "drifting", "action"] as const;
    return (
        <>
            {/* What scrolls has to be reached by keyboard. */}
            <section aria-label={w.projections.table} tabIndex={0} className={styles.scroll}>
                <table className={styles.table}>
                    <thead>
                        <tr>
                            {columns.map((column) => (
                                <th key={column} scope="col" className={styles.cell}>
                                    <Text weight="semibold">{w.projections[column]}</Text>
                                </th>
                            ))}
                        </tr>
                    </thead>
                    <tbody>
                        {list.map((projection) => (
                            <Row
                                key={projection.name}
                                of={projection}
                                onRebuild={() => setAsking(projection.name)}
                            />
                        ))}
                    </tbody>
                </table>
            </section>
            <Confirm
                open={asking !== null}
                title={w.projections.rebuildOf(asking ?? "")}
                verb={w.projections.rebuild}
                error={rebuild.error}
                busy={rebuild.isPending}
                onConfirm={() => {
                    if (asking !== null) {
                        rebuild.mutate(asking, {
                            onSuccess: ({ id }) => {
                                onRebuild(asking, id);
                                setAsking(null);
                            },
                        });
                    }
                }}
                onClose={() => {
                    setAsking(null);
                    rebuild.reset();
                }}
            >
                <Text>{w.rebuild.confirm(asking ?? "")}</Text>
            </Confirm>
        </>
    );
}

function Row({ of: projection, onRebuild }: { of: Projection; onRebuild: () => void }) {
    const styles = useStyles();
    const w = useWords(words).projections;
    const focusComesBack = useRestoreFocusTarget();
    const { name, state, position, logEnd, lag, parked, drifting } = projection;
    return (
        <tr>
            <th scope="row" className={styles.cell}>
                <Text weight="semibold">{name}</Text>
            </th>
            <td className={styles.cell}>{w.states[state] ?? state}</td>
            <td className={styles.cell}>{w.positionOf(position, logEnd)}</td>
            <td className={styles.cell}>{lag === 0 ? w.upToDate : w.events(lag)}</td>
            <td className={styles.cell}>{parked}</td>
            <td className={styles.cell}>{drifting}</td>
            <td className={styles.cell}>
                <Button
                    {...focusComesBack}
                    size="small"
                    aria-label={w.rebuildOf(name)}
                    onClick={onRebuild}
                >
                    {w.rebuild}
                </Button>
            </td>
        </tr>
    );
}
