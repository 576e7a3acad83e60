const en = {
    someGroup: "a group",
    hiddenGroup: "a group that you do not see (any more)",
    someRole: "a role",
    noneFound: "No group is found by this name",
};

const de: typeof en = {
    someGroup: "eine Gruppe",
    hiddenGroup: "eine Gruppe, die Sie nicht (mehr) sehen",
    someRole: "eine Rolle",
    noneFound: "Keine Gruppe mit diesem Namen gefunden",
};

export const words = { en, de };
