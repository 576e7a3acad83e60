import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useHref, useLinkClickHandler } from "react-router";

/** A link to another page of the portal. */
export function AppLink({ to, children }: { to: string; children: ReactNode }) {
    const href = useHref(to);
    const go = useLinkClickHandler<HTMLAnchorElement>(to);
    return (
        <Link href={href} onClick={go}>
            {children}
        </Link>
    );
}
