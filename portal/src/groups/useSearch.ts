import { useEffect, useState } from "react";
import { useSearchParams } from "react-router";
import { useDebounced } from "../common/useDebounced.ts";

/** What is searched for; it stands in the address, so that one finds it again on the way back. */
export function useSearch() {
    const [params, setParams] = useSearchParams();
    const inAddress = params.get("q") ?? "";
    const [typed, setTyped] = useState(inAddress);
    const q = useDebounced(typed.trim());
    useEffect(() => {
        if (q !== inAddress) {
            setParams(
                (before) => {
                    const after = new URLSearchParams(before);
                    if (q === "") {
                        after.delete("q");
                    } else {
                        after.set("q", q);
                    }
                    return after;
                },
                { replace: true },
            );
        }
    }, [q, inAddress, setParams]);
    return { typed, setTyped, q };
}
