package org.gatehouse.command.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an attribute of a person is called: in Gatehouse, which follows Microsoft Graph, and where
 * files come from: LDAP (RFC 4519, RFC 4524, RFC 2798), Active Directory, 389 Directory Server,
 * SCIM (RFC 7643), Keycloak and feeds of HR systems. Of two names of one attribute the one that
 * stands first here is preferred.
 */
enum Attribute {
    ID("id", "entryUUID", "objectGUID", "objectId", "nsUniqueId", "ipaUniqueID", "uuid", "guid"),
    USER_PRINCIPAL_NAME("userPrincipalName", "upn", "principalName", "eduPersonPrincipalName"),
    LOGIN(
            "login",
            "uid",
            "userid",
            "sAMAccountName",
            "onPremisesSamAccountName",
            "username",
            "loginName",
            "loginId",
            "logonName",
            "accountName"),
    EMPLOYEE_ID(
            "employeeId",
            "employeeNumber",
            "employeeNo",
            "empNumber",
            "empNum",
            "empNo",
            "empId",
            "personnelNumber",
            "personnelNo",
            "staffNumber",
            "staffId",
            "workerId"),
    DISPLAY_NAME("displayName", "cn", "commonName", "name", "fullName", "name.formatted", "gecos"),
    GIVEN_NAME("givenName", "gn", "firstName", "forename", "name.givenName"),
    SURNAME("surname", "sn", "lastName", "familyName", "name.familyName"),
    MAIL("mail", "rfc822Mailbox", "email", "emailAddress", "workEmail", "primaryEmail"),
    JOB_TITLE("jobTitle", "title", "job", "position"),
    DEPARTMENT(
            "department",
            "departmentName",
            "dept",
            "departmentNumber",
            "ou",
            "organizationalUnitName",
            "organizationalUnit"),
    COMPANY_NAME("companyName", "company", "o", "organizationName", "organization", "employer"),
    OFFICE_LOCATION(
            "officeLocation", "physicalDeliveryOfficeName", "office", "workLocation", "location"),
    CITY("city", "l", "locality", "localityName", "town"),
    STATE("state", "st", "stateOrProvinceName", "stateOrProvince", "province", "region"),
    COUNTRY("country", "co", "friendlyCountryName", "c", "countryName", "countryCode"),
    EMPLOYEE_TYPE("employeeType", "empType", "employmentType", "workerType", "contractType"),
    PREFERRED_LANGUAGE("preferredLanguage", "language", "locale"),
    USER_TYPE("userType"),
    /** Names after {@code !} say the opposite. */
    ACCOUNT_ENABLED(
            "accountEnabled",
            "enabled",
            "isEnabled",
            "active",
            "isActive",
            "currentFlag",
            "status",
            "accountStatus",
            "employmentStatus",
            AccountStatus.BITS,
            AccountStatus.LOCKED_SINCE,
            "!nsAccountLock",
            "!loginDisabled",
            "!accountDisabled",
            "!disabled",
            "!isDisabled",
            "!locked",
            "!accountLocked",
            "!blocked",
            "!blockCredential"),
    MANAGER(
            "manager",
            "managerDn",
            "managerId",
            "managerEmployeeId",
            "managerEmail",
            "managerLogin",
            "managerUserPrincipalName",
            "lineManager",
            "supervisor",
            "supervisorId",
            "reportsTo"),
    MEMBER_OF("memberOf", "isMemberOf", "groups", "groupMembership", "groupMemberships"),
    OWNER_OF("ownerOf", "managerOf", "managedObjects", "ownedObjects");

    private static final Pattern DOES_NOT_COUNT = Pattern.compile("[\\s\\p{Z}_.-]+");
    private static final Map<String, Name> NAMES = new HashMap<>();

    static {
        for (var attribute : values()) {
            for (var rank = 0; rank < attribute.names.size(); rank++) {
                var name = attribute.names.get(rank);
                var opposite = name.startsWith("!");
                var before =
                        NAMES.put(
                                plain(opposite ? name.substring(1) : name),
                                new Name(attribute, rank, opposite));
                if (before != null) {
                    throw new IllegalStateException(name + " is the name of two attributes");
                }
            }
        }
    }

    @SuppressWarnings("ImmutableEnumChecker") // nobody is given the list, and it is a copy
    private final List<String> names;

    Attribute(String... names) {
        this.names = List.of(names);
    }

    /** As Microsoft Graph writes it. */
    String graphName() {
        return names.getFirst();
    }

    /**
     * Which attribute it is that a file calls so. Case, blanks, {@code _}, {@code -} and {@code .}
     * do not count, nor do the options of LDAP, as in {@code cn;lang-en}.
     */
    static Optional<Attribute> named(String name) {
        return Optional.ofNullable(known(name)).map(Name::attribute);
    }

    /**
     * The smaller of two is the preferred name of the attribute; a name with options comes last.
     */
    static int rank(String name) {
        var known = known(name);
        if (known == null) {
            return Integer.MAX_VALUE;
        }
        return name.indexOf(';') < 0 ? known.rank : known.rank + Byte.MAX_VALUE;
    }

    /** Whether the true of a name such as {@code disabled} is the false of its attribute. */
    static boolean isOpposite(String name) {
        var known = known(name);
        return known != null && known.opposite;
    }

    /** Two names are one if these are the same. */
    static String plain(String name) {
        var options = name.indexOf(';');
        var base = options < 0 ? name : name.substring(0, options);
        return DOES_NOT_COUNT.matcher(base).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static @Nullable Name known(String name) {
        return NAMES.get(plain(name));
    }

    private record Name(Attribute attribute, int rank, boolean opposite) {}
}
