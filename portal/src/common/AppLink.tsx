import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useHref, useLinkClickHandler } from "react-router";

/**
 * A link to another page of the portal.
 *
 * @param label for whoever hears it without what stands around it; begins with what is seen
 */
export function AppLink({
    to,
    label,
    children,
}: {
    to: string;
    label?: string;
    children: ReactNode;
}) {
    const href = useHref(to);
    const go = useLinkClickHandler<HTMLAnchorElement>(to);
    return (
        <Link href={href} onClick={go} aria-label={label}>
            {children}
        </Link>
    );
}
