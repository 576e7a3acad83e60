/**
 * How much of the log has been read, between 0 and 1. Positions are the server's own texts: for one that is
 * not of the form `epoch-number`, or of another epoch, it is not known.
 */
export function shareRead(position: string, logEnd: string): number | undefined {
    const [epoch, at] = parts(position);
    const [lastEpoch, end] = parts(logEnd);
    if (at === undefined || end === undefined || epoch !== lastEpoch) {
        return undefined;
    }
    return end === 0 ? 1 : Math.min(1, at / end);
}

function parts(position: string): [epoch?: string, at?: number] {
    const found = /^(\d+)-(\d+)$/.exec(position);
    return found === null ? [] : [found[1], Number(found[2])];
}
