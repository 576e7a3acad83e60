import { GroupPage } from "./GroupPage.tsx";
import { GroupsPage } from "./GroupsPage.tsx";
import { NewGroupPage } from "./NewGroupPage.tsx";

export const groups = { Component: GroupsPage };
export const newGroup = { Component: NewGroupPage };
export const group = { Component: GroupPage };
