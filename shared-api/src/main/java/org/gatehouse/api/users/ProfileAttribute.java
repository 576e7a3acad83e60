package org.gatehouse.api.users;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What the directory may know of a person beside their name, sign-in name and mail; named as in
 * Microsoft Graph. The JSON names are stored and frozen.
 */
public enum ProfileAttribute {
    @JsonProperty("givenName")
    GIVEN_NAME,
    @JsonProperty("surname")
    SURNAME,
    @JsonProperty("jobTitle")
    JOB_TITLE,
    @JsonProperty("department")
    DEPARTMENT,
    @JsonProperty("companyName")
    COMPANY_NAME,
    @JsonProperty("officeLocation")
    OFFICE_LOCATION,
    @JsonProperty("city")
    CITY,
    @JsonProperty("state")
    STATE,
    @JsonProperty("country")
    COUNTRY,
    /** The organisation's own number of the person; no two users have the same. */
    @JsonProperty("employeeId")
    EMPLOYEE_ID,
    @JsonProperty("employeeType")
    EMPLOYEE_TYPE,
    /** In which language to write to them (BCP 47). */
    @JsonProperty("preferredLanguage")
    PREFERRED_LANGUAGE
}
