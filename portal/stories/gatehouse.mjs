// The Gatehouse that the stories are told against: a standalone process with its demonstration organisation,
// whose address the environment variable GATEHOUSE gives.
import assert from "node:assert/strict";
import { setTimeout } from "node:timers/promises";

export const origin = process.env.GATEHOUSE ?? "http://localhost:8080";

/** What the log of a first start tells. */
export const password = "gatehouse demonstration";

export const people = {
    ann: { id: "01900000-0000-7000-8000-000000000001", name: "ann@gatehouse.example" },
    ben: { id: "01900000-0000-7000-8000-000000000002", name: "ben@gatehouse.example" },
    cleo: { id: "01900000-0000-7000-8000-000000000003", name: "cleo@gatehouse.example" },
    dan: { id: "01900000-0000-7000-8000-000000000004", name: "dan@gatehouse.example" },
};

/** Names that no other story and no earlier run has used. */
export const unique = (name) => `${name} ${crypto.randomUUID().slice(0, 8)}`;

/** Prepares by the API what a story begins with. `person` is a key of {@link people}. */
export async function as(person, method, path, json) {
    let answer = await send(person, method, path, json);
    // A token as old, to the second, as its owner's last change of password is not taken.
    for (let asked = 1; answer.status === 401 && asked < 20; asked++) {
        await setTimeout(100);
        answer = await send(person, method, path, json);
    }
    assert.ok(answer.ok, `${method} ${path}: ${answer.status} ${await answer.clone().text()}`);
    const text = await answer.text();
    return text === "" ? null : JSON.parse(text);
}

async function send(person, method, path, json) {
    const token = await fetch(`${origin}/development/tokens`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ user: person }),
    }).then((answer) => answer.json());
    return fetch(`${origin}/api/v1${path}`, {
        method,
        headers: {
            Authorization: `Bearer ${token.accessToken}`,
            ...(json === undefined ? {} : { "Content-Type": "application/json" }),
        },
        body: json === undefined ? undefined : JSON.stringify(json),
    });
}
