import { Page } from "../common/Page.tsx";

function Coming() {
    return <Page title="notifications">…</Page>;
}

export const notifications = { Component: Coming };
