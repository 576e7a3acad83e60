/** Where people sign in, as the server that serves the portal says. */
export type Configuration = { issuer: string; clientId: string; version: string };

export async function readConfiguration(): Promise<Configuration> {
    const answer = await fetch("/portal/configuration.json", { cache: "no-store" });
    if (!answer.ok) {
        throw new Error(`configuration.json: ${answer.status}`);
    }
    return answer.json();
}
