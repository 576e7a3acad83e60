import { Notifications } from "./Notifications.tsx";

export const notifications = { Component: Notifications };
