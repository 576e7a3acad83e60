package org.gatehouse.command.membershiprules;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.gatehouse.api.users.Profile;
import org.gatehouse.api.users.ProfileAttribute;
import org.gatehouse.platform.users.UserState;

/**
 * What a rule can ask of a user. Names, addresses and numbers of persons are left out: a rule is
 * stored in clear for ever.
 */
final class RuleAttributes {

    static final String ACCOUNT_ENABLED = "accountEnabled";
    static final String USER_TYPE = "userType";
    static final String MANAGER_ID = "managerId";

    /** What is not known of a user is the empty text. */
    static final Map<String, ProfileAttribute> OF_PROFILE =
            Map.ofEntries(
                    entry("department", ProfileAttribute.DEPARTMENT),
                    entry("companyName", ProfileAttribute.COMPANY_NAME),
                    entry("officeLocation", ProfileAttribute.OFFICE_LOCATION),
                    entry("jobTitle", ProfileAttribute.JOB_TITLE),
                    entry("city", ProfileAttribute.CITY),
                    entry("state", ProfileAttribute.STATE),
                    entry("country", ProfileAttribute.COUNTRY),
                    entry("employeeType", ProfileAttribute.EMPLOYEE_TYPE),
                    entry("preferredLanguage", ProfileAttribute.PREFERRED_LANGUAGE));

    private RuleAttributes() {}

    static Map<String, Object> of(UserState user, Profile profile) {
        var attributes = new HashMap<String, Object>();
        OF_PROFILE.forEach(
                (name, attribute) -> attributes.put(name, profile.get(attribute).orElse("")));
        var manager = user.manager();
        attributes.put(USER_TYPE, user.userType().name().toLowerCase(Locale.ROOT));
        attributes.put(MANAGER_ID, manager == null ? "" : manager.toString());
        attributes.put(ACCOUNT_ENABLED, user.isEnabled());
        return attributes;
    }
}
