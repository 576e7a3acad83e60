import { Page } from "../common/Page.tsx";

function Coming() {
    return <Page title="groups">…</Page>;
}

export const groups = { Component: Coming };
export const newGroup = { Component: Coming };
export const group = { Component: Coming };
