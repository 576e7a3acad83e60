package org.gatehouse.command.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** Reads a file entry by entry, holding one at a time. */
interface EntryReader {

    /**
     * Reads to the end of the file and leaves closing it to the caller. What is wrong with the
     * file's content is an {@link Entry.Unreadable}, never an exception.
     *
     * @param each is given the entries in the order of the file; what it throws ends the reading
     * @throws IOException if the file cannot be read further
     */
    void read(InputStream file, Consumer<Entry> each, Unplaced unplaced) throws IOException;
}
