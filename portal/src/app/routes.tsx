import { Link } from "@fluentui/react-components";
import { createBrowserRouter, useHref, useLinkClickHandler } from "react-router";
import { Page } from "../common/Page.tsx";
import { useWords } from "../words/Words.tsx";
import { Shell } from "./Shell.tsx";
import { Standing } from "./Standing.tsx";
import { words } from "./words.ts";

/** Each area is a chunk of its own, loaded when somebody goes there. */
export function router() {
    return createBrowserRouter(
        [
            {
                element: <Shell />,
                errorElement: <Broken />,
                // While an area is on its way the page before stays.
                hydrateFallbackElement: <></>,
                children: [
                    {
                        errorElement: <Broken />,
                        children: [
                            {
                                index: true,
                                lazy: () => import("../home/routes.tsx").then((m) => m.home),
                            },
                            {
                                path: "groups",
                                lazy: () => import("../groups/routes.tsx").then((m) => m.groups),
                            },
                            {
                                path: "groups/new",
                                lazy: () => import("../groups/routes.tsx").then((m) => m.newGroup),
                            },
                            {
                                path: "groups/:id",
                                lazy: () => import("../groups/routes.tsx").then((m) => m.group),
                            },
                            {
                                path: "approvals",
                                lazy: () =>
                                    import("../approvals/routes.tsx").then((m) => m.approvals),
                            },
                            {
                                path: "notifications",
                                lazy: () =>
                                    import("../notifications/routes.tsx").then(
                                        (m) => m.notifications,
                                    ),
                            },
                            {
                                path: "account",
                                lazy: () => import("../account/routes.tsx").then((m) => m.account),
                            },
                            {
                                path: "history",
                                lazy: () => import("../history/routes.tsx").then((m) => m.history),
                            },
                            {
                                path: "operations",
                                lazy: () =>
                                    import("../operations/routes.tsx").then((m) => m.operations),
                            },
                            { path: "*", element: <NotFound /> },
                        ],
                    },
                ],
            },
        ],
        { basename: "/portal" },
    );
}

function NotFound() {
    const w = useWords(words);
    const toHome = useLinkClickHandler<HTMLAnchorElement>("/");
    const home = useHref("/");
    return (
        <Page title={w.notFound}>
            <p>{w.notFoundText}</p>
            <Link href={home} onClick={toHome}>
                {w.toHome}
            </Link>
        </Page>
    );
}

function Broken() {
    const w = useWords(words);
    return (
        <Standing
            title={w.broken}
            text={w.brokenText}
            action={{ label: w.reload, run: () => window.location.reload() }}
        />
    );
}
