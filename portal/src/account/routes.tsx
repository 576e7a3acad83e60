import { Page } from "../common/Page.tsx";

function Coming() {
    return <Page title="account">…</Page>;
}

export const account = { Component: Coming };
