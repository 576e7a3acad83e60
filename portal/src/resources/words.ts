const en = {
    someGroup: "a group",
    hiddenGroup: "a group that you do not see (any more)",
    someRole: "a role",
};

const de: typeof en = {
    someGroup: "eine Gruppe",
    hiddenGroup: "eine Gruppe, die Sie nicht (mehr) sehen",
    someRole: "eine Rolle",
};

export const words = { en, de };
