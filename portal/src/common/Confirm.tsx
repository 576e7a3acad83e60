import {
    Button,
    Dialog,
    DialogActions,
    DialogBody,
    DialogContent,
    DialogSurface,
    DialogTitle,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useWords } from "../words/Words.tsx";
import { ProblemMessage } from "./ProblemMessage.tsx";
import { words } from "./words.ts";

/**
 * Asks before something is done, or for what it needs. Stays open with the reason when it is refused.
 *
 * @param verb what the button does, in the words of the title
 */
export function Confirm({
    open,
    title,
    verb,
    children,
    error,
    busy,
    onConfirm,
    onClose,
}: {
    open: boolean;
    title: string;
    verb: string;
    children?: ReactNode;
    error?: unknown;
    busy?: boolean;
    onConfirm: () => void;
    onClose: () => void;
}) {
    const w = useWords(words);
    return (
        <Dialog open={open} onOpenChange={(_, data) => !data.open && onClose()}>
            <DialogSurface>
                <form
                    noValidate
                    onSubmit={(event) => {
                        event.preventDefault();
                        onConfirm();
                    }}
                >
                    <DialogBody>
                        <DialogTitle>{title}</DialogTitle>
                        <DialogContent>
                            {error !== null && error !== undefined && (
                                <ProblemMessage error={error} />
                            )}
                            {children}
                        </DialogContent>
                        <DialogActions>
                            <Button onClick={onClose}>{w.cancel}</Button>
                            <Button
                                type="submit"
                                appearance="primary"
                                disabledFocusable={busy ?? false}
                            >
                                {verb}
                            </Button>
                        </DialogActions>
                    </DialogBody>
                </form>
            </DialogSurface>
        </Dialog>
    );
}
