import { makeStyles, tokens } from "@fluentui/react-components";
import { Link, useSearchParams } from "react-router";

const useStyles = makeStyles({
    list: {
        listStyleType: "none",
        margin: 0,
        padding: 0,
        display: "flex",
        flexWrap: "wrap",
        gap: tokens.spacingHorizontalS,
    },
    view: {
        display: "block",
        padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
        color: tokens.colorNeutralForeground1,
        textDecorationLine: "none",
        borderBottom: "3px solid transparent",
        ":hover": { textDecorationLine: "underline" },
        ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
        '&[aria-current="page"]': {
            borderBottomColor: tokens.colorCompoundBrandStroke,
            fontWeight: tokens.fontWeightSemibold,
        },
    },
});

/** Which view of a page the address asks for by `?view=`; the first where it asks for none that there is. */
export function useView<View extends string>(views: readonly [View, ...View[]]): View {
    const [search] = useSearchParams();
    return views.find((one) => one === search.get("view")) ?? views[0];
}

/**
 * The views of one page, as links: the way back in the browser is the way back here.
 *
 * @param keeping what else of the address is the same in every view
 */
export function Views<View extends string>({
    label,
    path,
    views,
    here,
    names,
    keeping,
}: {
    label: string;
    path: string;
    views: readonly View[];
    here: View;
    names: Record<View, string>;
    keeping?: URLSearchParams;
}) {
    const styles = useStyles();
    return (
        <nav aria-label={label}>
            <ul className={styles.list}>
                {views.map((one) => (
                    <li key={one}>
                        <Link
                            to={`${path}?${withView(keeping, one)}`}
                            className={styles.view}
                            aria-current={one === here ? "page" : undefined}
                        >
                            {names[one]}
                        </Link>
                    </li>
                ))}
            </ul>
        </nav>
    );
}

function withView(keeping: URLSearchParams | undefined, view: string): URLSearchParams {
    const search = new URLSearchParams(keeping);
    search.set("view", view);
    return search;
}
