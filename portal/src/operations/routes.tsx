import { Page } from "../common/Page.tsx";

function Coming() {
    return <Page title="operations">…</Page>;
}

export const operations = { Component: Coming };
