import { Approvals } from "./Approvals.tsx";

export const approvals = { Component: Approvals };
