import { Page } from "../common/Page.tsx";

function Coming() {
    return <Page title="home">…</Page>;
}

export const home = { Component: Coming };
