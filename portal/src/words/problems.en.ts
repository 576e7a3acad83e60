import type { ProblemCode } from "../api/problem-codes.ts";
import type { Sentence } from "./problems.ts";

/** What a problem means for whoever sees it, and what they can do now. */
export const problems: Record<ProblemCode, Sentence> = {
    "access.denied":
        "You do not have the right to do or see this. Please turn to your administrators if you need it.",
    "access.revocations-unknown":
        "Your sign-in cannot be checked at the moment. Please try again shortly.",
    "access.session-ended":
        "The sign-in with which this began has ended, so the rest was not done. Please sign in and begin again.",
    "access.step-up-required":
        "For this, your last sign-in is too long ago. Please sign in again, then try once more.",
    "approvals.already-asked":
        "This has already been asked for, and the request is still open. Please wait for the decision.",
    "approvals.already-decided":
        "This request has been decided or has ended meanwhile, so nothing is left to do.",
    "approvals.justification-required": "Please give a reason for your decision.",
    "approvals.no-such-request":
        "This request cannot be found. Please go back to the list of requests.",
    "approvals.not-approver": "The decision on this request is with other people at present.",
    "approvals.not-requestable": "This cannot be asked for.",
    "approvals.not-requester": "Only the person who made this request can do that.",
    "approvals.not-self": "A request can only be made for oneself.",
    "approvals.own-request":
        "Nobody decides on their own request. Please leave this one to the other approvers.",
    "approvals.still-open":
        "This request is still open or was granted; only one that came to nothing can be made again.",
    "approvals.unfit-policy":
        "At present nobody could approve this, so it cannot be asked for. Please tell your administrators.",
    "authentication.required": "You are not signed in, or no longer. Please sign in.",
    "commands.busy": "A lot is going on right now. Please try again in a moment.",
    "commands.contended":
        "Several people are changing the same thing right now. Please try again in a moment.",
    "commands.exists-already": "This exists already. Please reload the page to see it.",
    "commands.no-outcome":
        "It is not known yet whether this was done. Please reload the page and look before you try again.",
    "credentials.banned-words": [
        "This password holds {words}, which is easy to guess, and too little besides. Please add more to it or choose another one.",
        "This password holds words that are easy to guess and too little besides them. Please add more to it or choose another one.",
    ],
    "credentials.busy":
        "Many people are signing in or changing passwords right now. Please try again in a moment.",
    "credentials.former-password":
        "This password was in use not long ago. Please choose a new one.",
    "credentials.holds-name": [
        "This password holds the name {name}, which is easy to guess. Please choose one without it.",
        "This password holds a name that is easy to guess. Please choose one without it.",
    ],
    "credentials.known-password":
        "This password is widely known and would be guessed first. Please choose another one.",
    "credentials.locked-out":
        "Too many wrong passwords were given. Please wait a while before you try again.",
    "credentials.not-in-directory":
        "The directory that keeps the passwords does not know this person, so no password can be set. Please tell your administrators.",
    "credentials.own-password":
        "You change your own password in your account, where you give the present one as well.",
    "credentials.refused-by-directory":
        "The directory that keeps the passwords does not take this one. Please choose another one.",
    "credentials.replaced-meanwhile":
        "The password was replaced meanwhile, so this change was not made. Please start again if you still want to change it.",
    "credentials.same-password": "That is the present password. Please choose a new one.",
    "credentials.store-unavailable":
        "Passwords cannot be checked or changed at the moment. Please try again shortly.",
    "credentials.too-short": [
        "This password is too short. Please choose one of at least {least} characters.",
        "This password is too short. Please choose a longer one.",
    ],
    "credentials.unfit-password":
        "This password does not meet the rules. Please choose another one.",
    "credentials.wrong-password": "That is not your present password. Please type it once more.",
    "development.unknown-user":
        "There is no test person of this name. Please choose one of those that exist.",
    "feed.full":
        "Live updates are not available at the moment, as too many people follow. The page still works: load it again to see what is new.",
    "feed.too-many":
        "Too many of your pages follow live updates at once. Please close some of them.",
    "grants.unknown": "History knows nothing of this. Please check what you have asked for.",
    "groups.already-member":
        "This person is in the group already or owns it, so there is nothing to ask for.",
    "groups.approval-required":
        "Whoever owns this group decides who joins. Please ask to join and say why.",
    "groups.blocked-word": [
        "{word} is not allowed in names of groups. Please choose another name.",
        "This name holds a word that is not allowed in names of groups. Please choose another name.",
    ],
    "groups.confers-more": [
        "Membership in this group brings membership in other groups that you cannot give or join yourself: {groups}. Please turn to whoever owns those.",
        "Membership in this group brings membership in other groups that you cannot give or join yourself. Please turn to whoever owns those.",
    ],
    "groups.creation-disabled":
        "You cannot create groups of this type. Please turn to your administrators if you need one.",
    "groups.creation-limit": [
        "You have created as many groups as one person may: {most}. Please turn to your administrators if you need another one.",
        "You have created as many groups as one person may. Please turn to your administrators if you need another one.",
    ],
    "groups.deleted": "This group is deleted. Please restore it first.",
    "groups.deletion-forbidden":
        "Owners cannot delete their groups here. Please ask your administrators to do it.",
    "groups.does-not-expire": "This group has no end, so there is nothing to renew.",
    "groups.dynamic-membership":
        "A rule decides who is in this group, so members cannot be added or removed by hand.",
    "groups.end-in-the-past":
        "The end of the membership has passed already. Please choose a later time.",
    "groups.guest-member": "Guests cannot be members of groups here.",
    "groups.guest-owner": "Guests cannot own groups here. Please choose somebody else.",
    "groups.last-owner": "Somebody has to own the group. Please add another owner first.",
    "groups.loosening-forbidden":
        "Owners cannot make it easier to join their groups here. Please turn to your administrators.",
    "groups.members-hidden": "Only those who belong to this group can see its members.",
    "groups.name-taken": "Another group has this name already. Please choose another one.",
    "groups.name-too-long": [
        "With what is added to names of groups here, this one becomes longer than {most} characters. Please choose a shorter name.",
        "With what is added to names of groups here, this one becomes too long. Please choose a shorter name.",
    ],
    "groups.nesting-loop":
        "This would put the group into itself, directly or by way of others. Please choose another group.",
    "groups.no-approval-required": "This group is open: you can join it at once, without asking.",
    "groups.no-such-group":
        "This group cannot be found. It may have been deleted, or you cannot see it.",
    "groups.no-such-member-group":
        "The group that you want to add cannot be found. Please choose another one.",
    "groups.no-such-membership":
        "This membership does not exist or has ended. Please reload the page to see who is in the group.",
    "groups.no-such-owner":
        "This person does not own the group, or no longer does. Please reload the page.",
    "groups.not-open":
        "One cannot join this group by oneself. Please ask whoever owns it to add you.",
    "groups.not-own": "You can create a group only as its owner, not for somebody else.",
    "groups.not-owner": "Only somebody who owns this group can do that.",
    "groups.not-requestable": "One can ask to be a member of a group, but not to own it.",
    "groups.not-self": "Everybody joins and leaves a group for themselves only.",
    "groups.too-many-owners": [
        "This group has as many owners as it can: {most}. Please remove one before you add another.",
        "This group has as many owners as it can. Please remove one before you add another.",
    ],
    "idempotency.key-reused":
        "This does not match what was sent before, so nothing was done. Please reload the page and try again.",
    "idempotency.nonce-invalid":
        "This page is no longer up to date. Please reload it and try again.",
    "idempotency.nonce-required":
        "This page is not ready for that yet. Please reload it and try again.",
    "idempotency.secret-shown":
        "This was done already, and what it showed is shown only once. If you no longer have it, please do it again to get a new one.",
    "imports.ambiguous": "The id, employee number and sign-in name belong to different people.",
    "imports.change-record": "This entry changes another one that is not in the file.",
    "imports.entry-too-large": "This entry is too large to be read.",
    "imports.nested-group": "A group cannot own another one; only people can.",
    "imports.changed-here": "This was changed in Gatehouse since, so it stays as it is.",
    "imports.in-the-future": "This lies in the future, so it cannot have happened yet.",
    "imports.member-missing": "Something that this line has to say is missing.",
    "imports.no-such-group": "The file has not told of this team before.",
    "imports.not-a-reference":
        "This is not the name of a change: letters, digits and . : / + - _ only, at most a hundred.",
    "imports.not-a-source":
        "Please name the system as in example.org/team: letters, digits and . : / + - _ only, at most a hundred.",
    "imports.not-a-state": "A history of changes is sent to another address than a list of people.",
    "imports.not-an-instant": "This is not an instant. Please write it as in 2026-01-31T09:00:00Z.",
    "imports.not-json": "This line cannot be read as a JSON object.",
    "imports.out-of-order":
        "This lies before the line above it; a history is told in the order of its times.",
    "imports.over": "This import has ended already.",
    "imports.unknown-change": "This kind of change is not known, so the line was left out.",
    "imports.no-known-column":
        "None of the columns in the header is known, so the file was not read.",
    "imports.no-principal-name":
        "There is nothing to make a sign-in name of. Please add one, or name a domain for the import.",
    "imports.no-such-import": "This import cannot be found.",
    "imports.no-such-person": "The person named here is neither in the file nor in the directory.",
    "imports.not-a-domain": "This is not a domain. Please write it as in example.org.",
    "imports.not-csv": "This cannot be read as CSV; please check quotes and separators.",
    "imports.not-ldif": "This cannot be read as LDIF.",
    "imports.not-utf-8": "This is not written in UTF-8. Please save the file in that encoding.",
    "imports.still-disabled":
        "The file calls this person active, but the account stays disabled. Please enable it by hand if that is wanted.",
    "imports.told-twice": "An earlier entry of the file is about the same person already.",
    "imports.unknown-status":
        "It is not clear whether this person is active, so that was left as it is.",
    "imports.unknown-user-type": "This type of user is not known, so it was left out.",
    "imports.wrong-number-of-fields": "This row has more or fewer fields than the header.",
    internal:
        "Something went wrong on our side. Please try again later, and tell your administrators if it happens again.",
    "membershiprules.computed-pattern": "A pattern has to be written out as text.",
    "membershiprules.empty-list": "The list is empty.",
    "membershiprules.has-member-groups":
        "This group has other groups in it, and a rule can only name people. Please remove those groups first.",
    "membershiprules.invalid-rule": [
        "There is a mistake in this rule, in line {line}, column {column}.",
        "This rule cannot be used as it is written. Please correct it.",
    ],
    "membershiprules.large-patterns": "The patterns of the rule are too large.",
    "membershiprules.mixed-list": "A list can hold values of one kind only.",
    "membershiprules.no-such-membership-rule": "This group has no rule for its members.",
    "membershiprules.not-a-condition":
        "A rule has to be something that is true or false of a person.",
    "membershiprules.not-allowed": "What is written there cannot be part of a rule.",
    "membershiprules.not-an-attribute":
        "Only attributes of a person can be compared, such as user.city.",
    "membershiprules.single-equals": "Whether two values are equal is asked with ==.",
    "membershiprules.too-deep": "The rule is nested too deeply.",
    "membershiprules.unknown-attribute": [
        "People have no attribute {name} that a rule can ask for.",
        "People have no such attribute that a rule can ask for.",
    ],
    "membershiprules.unknown-name": [
        "Rules do not know {name}.",
        "Rules do not know what is written there.",
    ],
    "membershiprules.unreadable": "From there on the rule cannot be read.",
    "membershiprules.unreadable-pattern": "The pattern cannot be read.",
    "membershiprules.wrong-kinds": [
        "{name} does not go with what stands beside it: text is compared with text, for example.",
        "What stands there does not go together: text is compared with text, for example.",
    ],
    "notifications.mail-address-unusable":
        "The mail was not sent, because the address is not a mail address.",
    "notifications.mail-given-up": "The mail could not be sent for so long that it was given up.",
    "notifications.mail-refused": "The mail server did not take the mail.",
    "projections.no-such-projection": "There is no view of this name.",
    "projections.no-such-rebuild": "This rebuild cannot be found for this view.",
    "projections.not-ready": "This view is still being set up. Please try again in a moment.",
    "provider.api-unavailable":
        "Your password cannot be replaced at the moment. Please try again shortly.",
    "request.invalid":
        "Something that was entered cannot be taken as it is. Please check what is marked.",
    "request.malformed": "This could not be understood. Please reload the page and try again.",
    "request.method-not-allowed": "This cannot be done here. Please reload the page.",
    "request.no-such-resource":
        "Nothing can be found here. It may have been removed, or you cannot see it.",
    "request.not-acceptable": "This is not available in the form that was asked for.",
    "request.too-large": "That is more than can be taken at once. Please send less.",
    "request.unexpected-body":
        "More was sent than is taken here. Please reload the page and try again.",
    "request.unknown-parameter":
        "This address asks for something that is not known here. Please open the page anew.",
    "request.unknown-property":
        "Something was sent that is not known here. Please reload the page and try again.",
    "request.unsupported-media-type":
        "Content of this kind is not taken here. Please choose another format.",
    "request.version-mismatch":
        "This has been changed meanwhile. Please reload the page, look at what is new, and try again.",
    "roles.end-in-the-past": "The end of the role has passed already. Please choose a later time.",
    "roles.last-administrator": [
        "Nobody else holds the role {role} without an end. Please give it to somebody else first.",
        "Nobody else holds this administrator role without an end. Please give it to somebody else first.",
    ],
    "roles.no-such-assignment": "This assignment of a role does not exist. Please reload the page.",
    "roles.no-such-role": "This role does not exist. Please choose another one.",
    "roles.unknown-scope": "Roles are given for the whole directory only.",
    "service.unavailable": "The service cannot be reached at the moment. Please try again shortly.",
    "sessions.no-such-session":
        "This session cannot be found. Please reload the page to see which ones there are.",
    "sessions.not-own": "You can end only your own sessions here.",
    "settings.duplicate-group": "This group is in the list already.",
    "settings.duplicate-group-type": "This type of group is in the list already.",
    "settings.duplicate-user": "This person is in the list already.",
    "settings.duplicate-word":
        "This word is in the list already, perhaps written a little differently.",
    "settings.group-name-not-once": "The pattern has to hold [GroupName] exactly once.",
    "settings.invalid":
        "Some of these settings cannot be taken as they are. Please check what is marked.",
    "settings.out-of-range": [
        "Only a whole number from {least} to {most} can be taken here.",
        "This number is too small or too large.",
    ],
    "settings.term-length": [
        "This word has to be {least} to {most} characters long.",
        "This word is too short or too long.",
    ],
    "settings.too-many": [
        "This list is too long: it holds at most {most} entries. Please remove some of it.",
        "This list is too long. Please remove some of it.",
    ],
    "users.deleted": "This person's account is deleted.",
    "users.disabled": "This person's account is disabled.",
    "users.employee-id-taken": "Somebody else has this employee number already. Please check it.",
    "users.erased": "What was known of this person has been erased for good.",
    "users.manager-loop":
        "This would make somebody their own manager, directly or by way of others. Please choose another person.",
    "users.no-manager": "No manager is known for this person.",
    "users.no-such-user": "This person cannot be found. Please choose somebody else.",
    "users.own-account": "Nobody deletes their own account. Please ask another administrator.",
    "users.principal-name-taken":
        "Somebody else has this sign-in name already. Please choose another one.",
    "users.privileged":
        "This person holds an administrator role. Only those who manage roles can change the account.",
    "value.blank": "Please fill this in.",
    "value.malformed": "This does not have the form that is expected here.",
    "value.not-a-date-time": "This is not a date with a time. Please check it.",
    "value.not-a-language": "This is not a language tag. Please write one, such as en.",
    "value.not-a-mail-address": "This is not a mail address. Please check it.",
    "value.not-a-principal-name":
        "This is not a sign-in name. Please write a name and a domain, as in ann@example.org.",
    "value.required": "Something is missing here. Please fill it in.",
    "value.too-long": [
        "This is too long. Please shorten it to at most {most} characters.",
        "This is too long. Please shorten it.",
    ],
    "value.unknown": "This is not known here. Please leave it out.",
    "value.unknown-projection": "There is no view of this name.",
    "value.unprintable":
        "This holds characters that cannot be taken, such as control characters. Please type it anew.",
};
