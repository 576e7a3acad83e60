import { HistoryPage } from "./HistoryPage.tsx";

export const history = { Component: HistoryPage };
