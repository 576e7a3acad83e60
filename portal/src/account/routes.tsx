import { Account } from "./Account.tsx";

export const account = { Component: Account };
