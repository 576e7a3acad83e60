import { makeStyles, tokens } from "@fluentui/react-components";

/** What the views of this room have in common; all of it wraps on narrow screens. */
export const useStyles = makeStyles({
    form: {
        display: "flex",
        flexDirection: "column",
        gap: tokens.spacingVerticalM,
        maxWidth: "40rem",
        minWidth: 0,
        "& .fui-Combobox, & .fui-Input, & .fui-Select": { minWidth: 0 },
    },
    line: {
        display: "flex",
        flexWrap: "wrap",
        alignItems: "flex-end",
        gap: tokens.spacingHorizontalM,
    },
    list: {
        listStyleType: "none",
        margin: 0,
        padding: 0,
        display: "flex",
        flexDirection: "column",
        gap: tokens.spacingVerticalM,
    },
    entry: {
        display: "flex",
        flexDirection: "column",
        gap: tokens.spacingVerticalXS,
        paddingBottom: tokens.spacingVerticalM,
        borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
        overflowWrap: "anywhere",
    },
    tree: {
        margin: 0,
        paddingLeft: tokens.spacingHorizontalL,
        overflowWrap: "anywhere",
    },
    answer: {
        display: "flex",
        flexDirection: "column",
        gap: tokens.spacingVerticalL,
        minWidth: 0,
    },
    text: { margin: 0, overflowWrap: "anywhere" },
    said: { margin: 0, paddingLeft: tokens.spacingHorizontalM, whiteSpace: "pre-wrap" },
    title: { margin: 0 },
});
