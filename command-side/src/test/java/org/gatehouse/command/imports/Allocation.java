package org.gatehouse.command.imports;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** What was allocated on the way: the same on every machine, unlike what is free. */
final class Allocation {

    private Allocation() {}

    /** In bytes, by this thread. */
    static long of(Runnable what) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadAllocatedBytes();
        what.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
