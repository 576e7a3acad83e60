import { Page } from "../common/Page.tsx";

function Coming() {
    return <Page title="approvals">…</Page>;
}

export const approvals = { Component: Coming };
