package org.gatehouse.standalone;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.util.regex.Pattern;

/** The one place that says how packages are called, for the tests of the structure. */
final class Architecture {

    /** Every rule begins its package names with it: an empty package would satisfy any rule. */
    static final String ROOT = "org.gatehouse";

    static final String API = ROOT + ".api";
    static final String PLATFORM = ROOT + ".platform";
    static final String COMMAND = ROOT + ".command";
    static final String QUERY = ROOT + ".query";
    static final String STANDALONE = ROOT + ".standalone";

    private Architecture() {}

    /** What a package and those below it are called in ArchUnit. */
    static String in(String name) {
        return name + "..";
    }

    /** Test classes of all modules are left out, from folders and from test-jars. */
    static final class MainCode implements ImportOption {

        private static final Pattern TESTS = Pattern.compile(".*(/test-classes/|-tests\\.jar).*");

        @Override
        public boolean includes(Location location) {
            return !location.matches(TESTS);
        }
    }
}
