package org.gatehouse.api.access;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an actor may do at all; whether they may do it to this object, the room decides. */
public enum Permission {
    /** Look after one's own account. */
    @JsonProperty("account")
    ACCOUNT,
    /** Give other people a password that they have to replace. */
    @JsonProperty("passwordReset")
    PASSWORD_RESET,
    /** See groups that are visible to everybody, and one's own. */
    @JsonProperty("groupRead")
    GROUP_READ,
    @JsonProperty("groupCreate")
    GROUP_CREATE,
    /** Change groups that one owns. */
    @JsonProperty("groupManage")
    GROUP_MANAGE,
    /** Change any group. */
    @JsonProperty("groupManageAll")
    GROUP_MANAGE_ALL,
    /** Decide how groups are named, who creates them and when they end. */
    @JsonProperty("groupSettingsManage")
    GROUP_SETTINGS_MANAGE,
    /** Decide what people need to sign in, such as which passwords they may choose. */
    @JsonProperty("authenticationSettingsManage")
    AUTHENTICATION_SETTINGS_MANAGE,
    /** Ask for something, and decide what one is asked to decide. */
    @JsonProperty("request")
    REQUEST,
    /** See what the organisation has decided for each area. */
    @JsonProperty("settingsRead")
    SETTINGS_READ,
    /** Look people up. */
    @JsonProperty("userRead")
    USER_READ,
    /** Register, disable and otherwise change other people. */
    @JsonProperty("userManage")
    USER_MANAGE,
    /** See who holds which directory role. */
    @JsonProperty("roleRead")
    ROLE_READ,
    /** Give and take directory roles. */
    @JsonProperty("roleManage")
    ROLE_MANAGE,
    /** Read everybody's history. */
    @JsonProperty("auditRead")
    AUDIT_READ,
    /** Destroy a person's data key. */
    @JsonProperty("erase")
    ERASE,
    /** Rebuild projections, retry parked sequences. */
    @JsonProperty("operate")
    OPERATE,
    /** Held by Gatehouse's own reactions and schedules only, never by a person. */
    @JsonProperty("system")
    SYSTEM
}
