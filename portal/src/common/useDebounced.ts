import { useEffect, useState } from "react";

/** A value that people type, once they pause: not every letter is a question to the server. */
export function useDebounced<T>(value: T, ms = 250): T {
    const [settled, setSettled] = useState(value);
    useEffect(() => {
        const timer = setTimeout(() => setSettled(value), ms);
        return () => clearTimeout(timer);
    }, [value, ms]);
    return settled;
}
