// Made from docs/openapi.json by `npm run generate`; not edited by hand.

export interface paths {
    "/api/v1/approvals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["approvals.approval"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["approvals.decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["grants.access"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/access/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["grants.changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/access/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["grants.explain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["audit.events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["groups.list"];
        put?: never;
        post: operations["groups.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["groups.find"];
        put?: never;
        post?: never;
        delete: operations["groups.delete"];
        options?: never;
        head?: never;
        patch: operations["groups.change"];
        trace?: never;
    };
    "/api/v1/groups/{id}/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["groups.join"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/{id}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["groups.leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/{id}/member-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["groups.memberGroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/{id}/member-groups/{memberId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["groups.addMemberGroup"];
        post?: never;
        delete: operations["groups.removeMemberGroup"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["groups.members"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/{id}/members/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["groups.add"];
        post?: never;
        delete: operations["groups.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/{id}/membership-rule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["membershiprules.find"];
        put: operations["membershiprules.set"];
        post?: never;
        delete: operations["membershiprules.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/{id}/membership-rule/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["membershiprules.pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/{id}/membership-rule/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["membershiprules.resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/{id}/membership-rule:preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["membershiprules.preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/{id}/owners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["groups.owners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/{id}/owners/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["groups.addOwner"];
        post?: never;
        delete: operations["groups.removeOwner"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/{id}/renew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["groups.renew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["groups.restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/{id}/transitive-members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["groups.transitiveMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups:importHistory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["imports.takeHistory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups:validateName": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["groups.validate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["imports.find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["users.me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["approvals.inbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["feed.follow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["groups.mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["notifications.mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/password-change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["credentials.change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/password-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["settings.rules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["approvals.mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["sessions.mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["sessions.end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sign-out-everywhere": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["sessions.signOutEverywhere"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["projections.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projections/{name}/parked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["projections.parked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projections/{name}/parked/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["projections.retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projections/{name}/rebuilds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["projections.request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projections/{name}/rebuilds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["projections.rebuild"];
        put?: never;
        post?: never;
        delete: operations["projections.cancel"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["approvals.request"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["approvals.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/resubmit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["approvals.resubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/role-assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["roles.list"];
        put?: never;
        post: operations["roles.assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/role-assignments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["roles.find"];
        put?: never;
        post?: never;
        delete: operations["roles.remove"];
        options?: never;
        head?: never;
        patch: operations["roles.edit"];
        trace?: never;
    };
    "/api/v1/role-definitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["roles.definitions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/role-definitions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["roles.definition"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["settings.groups"];
        put: operations["settings.replaceGroups"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/groups/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["settings.groupVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/password-protection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["settings.passwordProtection"];
        put: operations["settings.replacePasswordProtection"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/password-protection/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["settings.passwordProtectionVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["users.list"];
        put?: never;
        post: operations["users.register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["users.find"];
        put?: never;
        post?: never;
        delete: operations["users.delete"];
        options?: never;
        head?: never;
        patch: operations["users.edit"];
        trace?: never;
    };
    "/api/v1/users/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["users.disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["users.enable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/manager": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["users.manager"];
        put: operations["users.assignManager"];
        post?: never;
        delete: operations["users.removeManager"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["credentials.reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["users.restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users:import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["imports.take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/development/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * DEVELOPMENT ONLY: a token for a demonstration user, without any proof
         * @description Exists only on loopback, without an issuer-uri.
         */
        post: operations["development.issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AccessAnswer: {
            asOf: components["schemas"]["AsOf"];
            items: components["schemas"]["AccessView"][];
            nextCursor?: string | null;
        };
        AccessChangeView: {
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            change: "given" | "moved" | "ended" | "suspended" | "resumed" | "gone";
            event?: components["schemas"]["Told"] | null;
            holder?: components["schemas"]["Party"] | null;
            resource: components["schemas"]["Party"];
            role?: ("member" | "owner" | "assignee") | null;
            source?: components["schemas"]["Source"] | null;
            /** Format: date-time */
            until?: string | null;
        };
        AccessView: {
            holder: components["schemas"]["Party"];
            inheritedFrom: components["schemas"]["Party"][];
            resource: components["schemas"]["Party"];
            /** @enum {string} */
            role: "member" | "owner" | "assignee";
            sources: components["schemas"]["Ground"][];
        };
        ApprovalView: {
            /** Format: date-time */
            createdDateTime: string;
            /** Format: date-time */
            expirationDateTime?: string | null;
            /** Format: uuid */
            id: string;
            justification?: string | null;
            requester: components["schemas"]["Identity"];
            resource: components["schemas"]["Resource"];
            /** @enum {string} */
            role: "member" | "owner" | "assignee";
            /** @enum {string} */
            status: "pending" | "approved" | "denied" | "timedOut" | "cancelled" | "delivered" | "deliveryFailed";
            steps: components["schemas"]["StepView"][];
            /** Format: int64 */
            version: number;
        };
        ApproverView: {
            displayName?: string | null;
            /** Format: uuid */
            id?: string | null;
            /** @enum {string} */
            kind: "user" | "groupMembers" | "resourceOwners" | "requesterManager" | "administrators";
        };
        AsOf: {
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            beginning?: string | null;
            /** Format: date-time */
            end?: string | null;
            position: string;
            /** @enum {string} */
            timeline: "effective" | "recorded";
            /** @enum {string} */
            within: "beforeTheFirstEvent" | "history" | "afterTheLastEvent";
        };
        AssignmentEdit: {
            /** Format: date-time */
            endDateTime?: string | null;
        };
        AuditEntry: {
            activity: string;
            /** Format: date-time */
            activityDateTime: string;
            category: string;
            causationId?: string | null;
            clientIp?: string | null;
            correlationId: string;
            /** Format: date-time */
            effectiveAt?: string | null;
            /** Format: uuid */
            id: string;
            importedFrom?: string | null;
            initiatedBy: string;
            modifiedProperties: components["schemas"]["ModifiedProperty"][];
            onBehalfOf?: string | null;
            policyVersion?: string | null;
            position: string;
            reason?: string | null;
            result: string;
            resultReason?: string | null;
            sessionId?: string | null;
            targets: string[];
            userAgent?: string | null;
        };
        ChangesAnswer: {
            from: components["schemas"]["AsOf"];
            items: components["schemas"]["AccessChangeView"][];
            nextCursor?: string | null;
            to: components["schemas"]["AsOf"];
        };
        Created: {
            /** Format: uuid */
            id: string;
        };
        Creation: {
            /** Format: int32 */
            limitPerUser: number;
            microsoft365: components["schemas"]["CreationRule"];
            security: components["schemas"]["CreationRule"];
        };
        CreationRule: {
            /** Format: uuid */
            allowedGroup?: string | null;
            everybody: boolean;
        };
        DecisionView: {
            approver: components["schemas"]["Identity"];
            /** Format: date-time */
            decidedDateTime: string;
            /** @enum {string} */
            decision: "approve" | "deny";
            justification?: string | null;
        };
        Example: {
            /** @enum {string} */
            change: "joins" | "leaves" | "stays";
            /** Format: uuid */
            id: string;
        };
        Expiration: {
            /** Format: int32 */
            groupLifetimeInDays?: number | null;
            groupTypes: ("security" | "microsoft365")[];
            /** @enum {string} */
            managedGroups: "all" | "selected";
            selectedGroups: string[];
        };
        ExplanationView: {
            asOf: components["schemas"]["AsOf"];
            because: components["schemas"]["Reason"][];
            holds: boolean;
            missing: components["schemas"]["Lapsed"][];
            requests: components["schemas"]["Proceeding"][];
            resource: components["schemas"]["Party"];
            roles: ("member" | "owner" | "assignee")[];
            text: string;
            user: components["schemas"]["Party"];
        };
        Ground: {
            position: string;
            /** Format: date-time */
            since: string;
            source: components["schemas"]["Source"];
            /** Format: date-time */
            until?: string | null;
        };
        GroupChange: {
            description?: string | null;
            displayName?: string | null;
            joinPolicy?: ("open" | "approval" | "closed") | null;
            visibility?: ("public" | "private" | "hiddenMembership") | null;
        };
        GroupSettings: {
            creation: components["schemas"]["Creation"];
            expiration: components["schemas"]["Expiration"];
            fallbackOwners: string[];
            guests: components["schemas"]["Guests"];
            joinRequests: components["schemas"]["JoinRequests"];
            naming: components["schemas"]["Naming"];
            owners: components["schemas"]["Owners"];
        };
        GroupView: {
            /** Format: date-time */
            createdDateTime: string;
            /** Format: date-time */
            deletedDateTime?: string | null;
            description: string;
            displayName: string;
            /** Format: date-time */
            expirationDateTime?: string | null;
            /** @enum {string} */
            groupType: "security" | "microsoft365";
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            joinPolicy: "open" | "approval" | "closed";
            /** Format: int64 */
            version: number;
            /** @enum {string} */
            visibility: "public" | "private" | "hiddenMembership";
        };
        Guests: {
            mayBeAdded: boolean;
            mayOwnGroups: boolean;
        };
        HeldRole: {
            directoryScopeId: string;
            displayName: string;
            /** Format: date-time */
            endDateTime?: string | null;
            /** Format: uuid */
            roleDefinitionId: string;
            /** @enum {string} */
            source: "direct" | "request" | "packageAssignment" | "rule" | "import" | "inherited";
        };
        Identity: {
            displayName?: string | null;
            /** Format: uuid */
            id: string;
        };
        ImportCounts: {
            /** Format: int64 */
            disabled: number;
            /** Format: int64 */
            edited: number;
            /** Format: int64 */
            ended?: number | null;
            /** Format: int64 */
            entries: number;
            /** Format: int64 */
            groups: number;
            /** Format: int64 */
            managers: number;
            /** Format: int64 */
            members: number;
            /** Format: int64 */
            others: number;
            /** Format: int64 */
            owners: number;
            /** Format: int64 */
            problems: number;
            /** Format: int64 */
            registered: number;
            /** Format: int64 */
            unchanged: number;
        };
        ImportProblem: {
            attribute?: string | null;
            code: string;
            entryRefused: boolean;
            /** Format: int64 */
            line: number;
        };
        ImportView: {
            counts: components["schemas"]["ImportCounts"];
            dryRun: boolean;
            /** Format: date-time */
            endedDateTime?: string | null;
            /** @enum {string} */
            format: "ldif" | "csv" | "history";
            /** Format: uuid */
            id: string;
            problems: components["schemas"]["ImportProblem"][];
            /** Format: date-time */
            startedDateTime: string;
            state: string;
            unplaced: components["schemas"]["UnplacedValues"][];
            /** Format: int64 */
            version: number;
        };
        JoinRequests: {
            /** Format: int32 */
            timeoutInDays: number;
        };
        Joining: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "member" | "pendingApproval";
        };
        Lapsed: {
            ended?: components["schemas"]["Told"] | null;
            given: components["schemas"]["Told"];
            holder: components["schemas"]["Party"];
            /** @enum {string} */
            lapse: "ended" | "expired" | "notYet" | "suspended";
            resource: components["schemas"]["Party"];
            /** @enum {string} */
            role: "member" | "owner" | "assignee";
            /** Format: date-time */
            since: string;
            source: components["schemas"]["Source"];
            /** Format: date-time */
            until?: string | null;
        };
        Me: {
            directReports: components["schemas"]["UserView"][];
            manager?: components["schemas"]["UserView"] | null;
            passwordProfile?: components["schemas"]["PasswordProfile"] | null;
            roles: components["schemas"]["HeldRole"][];
            user: components["schemas"]["UserView"];
        };
        Member: {
            /** @description What the detail names, for sentences in other languages: texts, whole numbers and lists of texts */
            arguments?: {
                [key: string]: unknown;
            };
            code: string;
            detail: string;
            pointer: string;
        };
        MemberGroupView: {
            displayName: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            since: string;
        };
        MemberView: {
            displayName?: string | null;
            /** Format: date-time */
            endDateTime?: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            since?: string | null;
        };
        MembershipRuleView: {
            membershipRule: string;
            /** @enum {string} */
            membershipRuleProcessingState: "on" | "paused";
            /** Format: int64 */
            version: number;
        };
        ModifiedProperty: {
            displayName: string;
            newValue?: unknown;
            oldValue?: unknown;
        };
        Naming: {
            administratorsExempt: boolean;
            customBlockedWords: string[];
            groupTypes: ("security" | "microsoft365")[];
            prefixSuffixNamingRequirement: string;
        };
        NewAssignment: {
            directoryScopeId?: string | null;
            /** Format: date-time */
            endDateTime?: string | null;
            /** Format: uuid */
            principalId: string;
            /** Format: uuid */
            roleDefinitionId: string;
        };
        NewAttempt: {
            justification?: string | null;
        };
        NewDecision: {
            /** @enum {string} */
            decision: "approve" | "deny";
            justification?: string | null;
        };
        NewGroup: {
            description?: string | null;
            displayName: string;
            /** @enum {string} */
            groupType: "security" | "microsoft365";
            joinPolicy?: ("open" | "approval" | "closed") | null;
            visibility?: ("public" | "private" | "hiddenMembership") | null;
        };
        NewManager: {
            /** Format: uuid */
            id: string;
        };
        NewMember: {
            /** Format: date-time */
            endDateTime?: string | null;
        };
        NewRule: {
            membershipRule: string;
        };
        NewUser: {
            city?: string | null;
            companyName?: string | null;
            country?: string | null;
            department?: string | null;
            displayName: string;
            employeeId?: string | null;
            employeeType?: string | null;
            givenName?: string | null;
            jobTitle?: string | null;
            mail?: string | null;
            officeLocation?: string | null;
            preferredLanguage?: string | null;
            state?: string | null;
            surname?: string | null;
            userPrincipalName: string;
            userType?: ("member" | "guest") | null;
        };
        NotificationView: {
            about: components["schemas"]["Resource"];
            /** Format: date-time */
            createdDateTime: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "groupExpiring" | "groupExpired" | "requestReceived" | "requestApproved" | "requestDenied" | "requestTimedOut" | "deliveryFailed";
            language: string;
            /** @enum {string} */
            mail: "none" | "sent" | "failed";
            /** Format: uuid */
            requestId?: string | null;
            subject?: string | null;
            text?: string | null;
        };
        Owners: {
            mayDeleteGroups: boolean;
            mayLoosenJoinPolicy: boolean;
        };
        PageApprovalView: {
            items: components["schemas"]["ApprovalView"][];
            nextCursor?: string | null;
        };
        PageAuditEntry: {
            items: components["schemas"]["AuditEntry"][];
            nextCursor?: string | null;
        };
        PageGroupView: {
            items: components["schemas"]["GroupView"][];
            nextCursor?: string | null;
        };
        PageMemberGroupView: {
            items: components["schemas"]["MemberGroupView"][];
            nextCursor?: string | null;
        };
        PageMemberView: {
            items: components["schemas"]["MemberView"][];
            nextCursor?: string | null;
        };
        PageNotificationView: {
            items: components["schemas"]["NotificationView"][];
            nextCursor?: string | null;
        };
        PageRequestView: {
            items: components["schemas"]["RequestView"][];
            nextCursor?: string | null;
        };
        PageRoleAssignmentView: {
            items: components["schemas"]["RoleAssignmentView"][];
            nextCursor?: string | null;
        };
        PageSessionView: {
            items: components["schemas"]["SessionView"][];
            nextCursor?: string | null;
        };
        PageSettingsVersionViewGroupSettings: {
            items: components["schemas"]["SettingsVersionViewGroupSettings"][];
            nextCursor?: string | null;
        };
        PageSettingsVersionViewPasswordProtectionSettings: {
            items: components["schemas"]["SettingsVersionViewPasswordProtectionSettings"][];
            nextCursor?: string | null;
        };
        PageUserView: {
            items: components["schemas"]["UserView"][];
            nextCursor?: string | null;
        };
        ParkedView: {
            cause: string;
            /** Format: uuid */
            eventId: string;
            /** Format: date-time */
            parkedDateTime: string;
            position: string;
            sequence: string;
        };
        Party: {
            displayName?: string | null;
            /** Format: uuid */
            id: string;
            kind: string;
        };
        PasswordChange: {
            /** Format: password */
            currentPassword: string;
            /** Format: password */
            newPassword: string;
        };
        PasswordProfile: {
            forceChangePasswordNextSignIn: boolean;
            /** Format: date-time */
            lastPasswordChangeDateTime: string;
            /** Format: date-time */
            validUntil?: string | null;
        };
        PasswordProtectionSettings: {
            bannedPasswords: string[];
            /** Format: int32 */
            minimumLength: number;
            /** Format: int32 */
            minimumLengthWithSecondFactor: number;
            organizationNames: string[];
            /** Format: int32 */
            rememberedPasswords: number;
        };
        PasswordRulesView: {
            /** Format: int32 */
            maximumLength: number;
            /** Format: int32 */
            minimumLength: number;
            /** Format: int32 */
            rememberedPasswords: number;
        };
        Preview: {
            /** Format: int32 */
            joining: number;
            /** Format: int32 */
            leaving: number;
            /** Format: int32 */
            matching: number;
            sample: components["schemas"]["Example"][];
        };
        Problem: {
            /** @description What the detail names, for sentences in other languages: texts, whole numbers and lists of texts */
            arguments?: {
                [key: string]: unknown;
            };
            code: string;
            correlationId: string;
            detail: string;
            errors?: components["schemas"]["Member"][];
            /** Format: int32 */
            status: number;
            title: string;
            /** Format: uri */
            type: string;
        };
        Proceeding: {
            /** @enum {string} */
            role: "member" | "owner" | "assignee";
            steps: components["schemas"]["Told"][];
        };
        ProjectionView: {
            /** Format: int32 */
            drifting: number;
            /** Format: int32 */
            generation: number;
            /** Format: int64 */
            lag: number;
            /** Format: date-time */
            lastDrift?: string | null;
            logEnd: string;
            name: string;
            /** Format: int32 */
            parked: number;
            position: string;
            state: string;
        };
        Reason: {
            given: components["schemas"]["Told"];
            holder: components["schemas"]["Party"];
            holderBecause: components["schemas"]["Reason"][];
            process: components["schemas"]["Told"][];
            resource: components["schemas"]["Party"];
            /** @enum {string} */
            role: "member" | "owner" | "assignee";
            /** Format: date-time */
            since: string;
            source: components["schemas"]["Source"];
            /** Format: date-time */
            until?: string | null;
        };
        RebuildView: {
            /** Format: int32 */
            generation: number;
            /** Format: uuid */
            id: string;
            logEnd: string;
            position: string;
            projection: string;
            /** Format: date-time */
            shownDateTime?: string | null;
            /** Format: date-time */
            startedDateTime: string;
            state: string;
        };
        RequestView: {
            /** Format: date-time */
            createdDateTime: string;
            /** Format: date-time */
            expirationDateTime?: string | null;
            failureCode?: string | null;
            /** Format: uuid */
            formerRequestId?: string | null;
            /** Format: uuid */
            id: string;
            justification?: string | null;
            requester: components["schemas"]["Identity"];
            resource: components["schemas"]["Resource"];
            /** @enum {string} */
            role: "member" | "owner" | "assignee";
            /** @enum {string} */
            status: "pending" | "approved" | "denied" | "timedOut" | "cancelled" | "delivered" | "deliveryFailed";
            steps: components["schemas"]["StepView"][];
            /** Format: int64 */
            version: number;
        };
        Resource: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "group" | "role";
        };
        RoleAssignmentView: {
            directoryScopeId: string;
            /** Format: date-time */
            endDateTime?: string | null;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            principalId: string;
            /** Format: uuid */
            roleDefinitionId: string;
            roleDisplayName: string;
            /** @enum {string} */
            source: "direct" | "request" | "packageAssignment" | "rule" | "import" | "inherited";
            /** Format: date-time */
            startDateTime: string;
            /** Format: int64 */
            version: number;
        };
        RoleDefinition: {
            description: string;
            displayName: string;
            /** Format: uuid */
            id: string;
            isPrivileged: boolean;
            lastStays: boolean;
            permissions: ("account" | "passwordReset" | "groupRead" | "groupCreate" | "groupManage" | "groupManageAll" | "groupSettingsManage" | "authenticationSettingsManage" | "request" | "settingsRead" | "userRead" | "userManage" | "roleRead" | "roleManage" | "auditRead" | "erase" | "operate" | "system")[];
        };
        SessionView: {
            clientIp?: string | null;
            /** Format: date-time */
            createdDateTime: string;
            current: boolean;
            /** Format: date-time */
            expirationDateTime: string;
            /** Format: uuid */
            id: string;
            methods: ("password" | "softwareOath" | "fido2")[];
            userAgent?: string | null;
        };
        SettingsVersionViewGroupSettings: {
            changedBy: string;
            /** Format: date-time */
            changedDateTime: string;
            settings: components["schemas"]["GroupSettings"];
            /** Format: int64 */
            version: number;
        };
        SettingsVersionViewPasswordProtectionSettings: {
            changedBy: string;
            /** Format: date-time */
            changedDateTime: string;
            settings: components["schemas"]["PasswordProtectionSettings"];
            /** Format: int64 */
            version: number;
        };
        Source: {
            /** Format: uuid */
            id?: string | null;
            /** @enum {string} */
            kind: "direct" | "request" | "packageAssignment" | "rule" | "import" | "inherited";
        };
        StepView: {
            approvers: components["schemas"]["ApproverView"][];
            decisions: components["schemas"]["DecisionView"][];
            justificationRequired: boolean;
            /** Format: int32 */
            stage: number;
            /** @enum {string} */
            status: "notStarted" | "pending" | "approved" | "denied" | "timedOut" | "cancelled";
        };
        TemporaryPassword: {
            newPassword: string;
        };
        Token: {
            accessToken: string;
            developmentOnly: boolean;
            /** Format: int64 */
            expiresIn: number;
            tokenType: string;
        };
        TokenRequest: {
            user: string;
        };
        Told: {
            activity: string;
            by: string;
            correlationId: string;
            decision?: string | null;
            /** Format: date-time */
            effectiveAt?: string | null;
            /** Format: uuid */
            eventId: string;
            importedFrom?: string | null;
            onBehalfOf?: string | null;
            person?: components["schemas"]["Party"] | null;
            policyVersion?: string | null;
            position: string;
            reason?: string | null;
            /** Format: date-time */
            recordedAt: string;
        };
        TypedName: {
            displayName: string;
            groupType?: ("security" | "microsoft365") | null;
        };
        UnplacedValues: {
            attribute: string;
            /** Format: int64 */
            values: number;
        };
        UserEdit: {
            city?: string | null;
            companyName?: string | null;
            country?: string | null;
            department?: string | null;
            displayName?: string | null;
            employeeId?: string | null;
            employeeType?: string | null;
            givenName?: string | null;
            jobTitle?: string | null;
            mail?: string | null;
            officeLocation?: string | null;
            preferredLanguage?: string | null;
            state?: string | null;
            surname?: string | null;
            userPrincipalName?: string | null;
            userType?: ("member" | "guest") | null;
        };
        UserView: {
            accountEnabled: boolean;
            city?: string | null;
            companyName?: string | null;
            country?: string | null;
            /** Format: date-time */
            createdDateTime: string;
            /** Format: date-time */
            deletedDateTime?: string | null;
            department?: string | null;
            displayName?: string | null;
            employeeId?: string | null;
            employeeType?: string | null;
            givenName?: string | null;
            /** Format: uuid */
            id: string;
            jobTitle?: string | null;
            mail?: string | null;
            /** Format: uuid */
            manager?: string | null;
            officeLocation?: string | null;
            preferredLanguage?: string | null;
            state?: string | null;
            surname?: string | null;
            userPrincipalName?: string | null;
            /** @enum {string} */
            userType: "member" | "guest";
            /** Format: int64 */
            version: number;
        };
        ValidName: {
            displayName: string;
            policyVersion: string;
        };
        Wish: {
            justification?: string | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "approvals.approval": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description What a write answered: include that write */
                "Gatehouse-Position"?: string;
                /** @description wait=N: seconds to wait for that write, at most 10 */
                Prefer?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Present where the answer does not include that write */
                    "Gatehouse-Stale"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalView"];
                };
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "approvals.decide": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description 1 to 200 printable characters: the same request again gets the first answer again */
                "Idempotency-Key"?: string;
                /** @description The version that the target must have, as in "4" */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDecision"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    /** @description The version of the target */
                    ETag?: string;
                    /** @description Send it back to read this write */
                    "Gatehouse-Position"?: string;
                    /** @description Present where this is an earlier answer */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "grants.access": {
        parameters: {
            query?: {
                user?: string;
                resource?: string;
                at?: string;
                timeline?: "effective" | "recorded";
                /** @description How many items, at most */
                limit?: number;
                /** @description The nextCursor of the page before */
                cursor?: string;
            };
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description What a write answered: include that write */
                "Gatehouse-Position"?: string;
                /** @description wait=N: seconds to wait for that write, at most 10 */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Present where the answer does not include that write */
                    "Gatehouse-Stale"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessAnswer"];
                };
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "grants.changes": {
        parameters: {
            query: {
                user?: string;
                resource?: string;
                from: string;
                to?: string;
                timeline?: "effective" | "recorded";
                /** @description How many items, at most */
                limit?: number;
                /** @description The nextCursor of the page before */
                cursor?: string;
            };
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description What a write answered: include that write */
                "Gatehouse-Position"?: string;
                /** @description wait=N: seconds to wait for that write, at most 10 */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Present where the answer does not include that write */
                    "Gatehouse-Stale"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangesAnswer"];
                };
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "grants.explain": {
        parameters: {
            query: {
                user: string;
                resource: string;
                at?: string;
                timeline?: "effective" | "recorded";
            };
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description What a write answered: include that write */
                "Gatehouse-Position"?: string;
                /** @description wait=N: seconds to wait for that write, at most 10 */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Present where the answer does not include that write */
                    "Gatehouse-Stale"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExplanationView"];
                };
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "audit.events": {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                actor?: string;
                target?: string;
                category?: string;
                activity?: string;
                result?: string;
                correlationId?: string;
                /** @description How many items, at most */
                limit?: number;
                /** @description The nextCursor of the page before */
                cursor?: string;
            };
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description What a write answered: include that write */
                "Gatehouse-Position"?: string;
                /** @description wait=N: seconds to wait for that write, at most 10 */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Present where the answer does not include that write */
                    "Gatehouse-Stale"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageAuditEntry"];
                };
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "groups.list": {
        parameters: {
            query?: {
                q?: string;
                joinable?: boolean;
                deleted?: boolean;
                /** @description How many items, at most */
                limit?: number;
                /** @description The nextCursor of the page before */
                cursor?: string;
            };
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description What a write answered: include that write */
                "Gatehouse-Position"?: string;
                /** @description wait=N: seconds to wait for that write, at most 10 */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Present where the answer does not include that write */
                    "Gatehouse-Stale"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageGroupView"];
                };
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "groups.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description 1 to 200 printable characters: the same request again gets the first answer again */
                "Idempotency-Key"?: string;
                /** @description The version that the target must have, as in "4" */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewGroup"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description The version of the target */
                    ETag?: string;
                    /** @description Send it back to read this write */
                    "Gatehouse-Position"?: string;
                    /** @description Present where this is an earlier answer */
                    "Idempotency-Replayed"?: string;
                    /** @description Where it is read */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Created"];
                };
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "groups.find": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description What a write answered: include that write */
                "Gatehouse-Position"?: string;
                /** @description wait=N: seconds to wait for that write, at most 10 */
                Prefer?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Present where the answer does not include that write */
                    "Gatehouse-Stale"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupView"];
                };
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "groups.delete": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description 1 to 200 printable characters: the same request again gets the first answer again */
                "Idempotency-Key"?: string;
                /** @description The version that the target must have, as in "4" */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    /** @description The version of the target */
                    ETag?: string;
                    /** @description Send it back to read this write */
                    "Gatehouse-Position"?: string;
                    /** @description Present where this is an earlier answer */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "groups.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description 1 to 200 printable characters: the same request again gets the first answer again */
                "Idempotency-Key"?: string;
                /** @description The version that the target must have, as in "4" */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupChange"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    /** @description The version of the target */
                    ETag?: string;
                    /** @description Send it back to read this write */
                    "Gatehouse-Position"?: string;
                    /** @description Present where this is an earlier answer */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "groups.join": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description 1 to 200 printable characters: the same request again gets the first answer again */
                "Idempotency-Key"?: string;
                /** @description The version that the target must have, as in "4" */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Wish"];
            };
        };
        responses: {
            /** @description A member now */
            200: {
                headers: {
                    /** @description The version of the target */
                    ETag?: string;
                    /** @description Send it back to read this write */
                    "Gatehouse-Position"?: string;
                    /** @description Present where this is an earlier answer */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Joining"];
                };
            };
            /** @description Asked; an owner decides */
            201: {
                headers: {
                    /** @description The version of the target */
                    ETag?: string;
                    /** @description Send it back to read this write */
                    "Gatehouse-Position"?: string;
                    /** @description Present where this is an earlier answer */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Joining"];
                };
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "groups.leave": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description 1 to 200 printable characters: the same request again gets the first answer again */
                "Idempotency-Key"?: string;
                /** @description The version that the target must have, as in "4" */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    /** @description The version of the target */
                    ETag?: string;
                    /** @description Send it back to read this write */
                    "Gatehouse-Position"?: string;
                    /** @description Present where this is an earlier answer */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "groups.memberGroups": {
        parameters: {
            query?: {
                /** @description How many items, at most */
                limit?: number;
                /** @description The nextCursor of the page before */
                cursor?: string;
            };
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description What a write answered: include that write */
                "Gatehouse-Position"?: string;
                /** @description wait=N: seconds to wait for that write, at most 10 */
                Prefer?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Present where the answer does not include that write */
                    "Gatehouse-Stale"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageMemberGroupView"];
                };
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "groups.addMemberGroup": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description 1 to 200 printable characters: the same request again gets the first answer again */
                "Idempotency-Key"?: string;
                /** @description The version that the target must have, as in "4" */
                "If-Match"?: string;
            };
            path: {
                id: string;
                memberId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    /** @description The version of the target */
                    ETag?: string;
                    /** @description Send it back to read this write */
                    "Gatehouse-Position"?: string;
                    /** @description Present where this is an earlier answer */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "groups.removeMemberGroup": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description 1 to 200 printable characters: the same request again gets the first answer again */
                "Idempotency-Key"?: string;
                /** @description The version that the target must have, as in "4" */
                "If-Match"?: string;
            };
            path: {
                id: string;
                memberId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    /** @description The version of the target */
                    ETag?: string;
                    /** @description Send it back to read this write */
                    "Gatehouse-Position"?: string;
                    /** @description Present where this is an earlier answer */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "groups.members": {
        parameters: {
            query?: {
                /** @description How many items, at most */
                limit?: number;
                /** @description The nextCursor of the page before */
                cursor?: string;
            };
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description What a write answered: include that write */
                "Gatehouse-Position"?: string;
                /** @description wait=N: seconds to wait for that write, at most 10 */
                Prefer?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Present where the answer does not include that write */
                    "Gatehouse-Stale"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageMemberView"];
                };
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "groups.add": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description 1 to 200 printable characters: the same request again gets the first answer again */
                "Idempotency-Key"?: string;
                /** @description The version that the target must have, as in "4" */
                "If-Match"?: string;
            };
            path: {
                id: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NewMember"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    /** @description The version of the target */
                    ETag?: string;
                    /** @description Send it back to read this write */
                    "Gatehouse-Position"?: string;
                    /** @description Present where this is an earlier answer */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "groups.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description 1 to 200 printable characters: the same request again gets the first answer again */
                "Idempotency-Key"?: string;
                /** @description The version that the target must have, as in "4" */
                "If-Match"?: string;
            };
            path: {
                id: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    /** @description The version of the target */
                    ETag?: string;
                    /** @description Send it back to read this write */
                    "Gatehouse-Position"?: string;
                    /** @description Present where this is an earlier answer */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "membershiprules.find": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description What a write answered: include that write */
                "Gatehouse-Position"?: string;
                /** @description wait=N: seconds to wait for that write, at most 10 */
                Prefer?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Present where the answer does not include that write */
                    "Gatehouse-Stale"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembershipRuleView"];
                };
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "membershiprules.set": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description 1 to 200 printable characters: the same request again gets the first answer again */
                "Idempotency-Key"?: string;
                /** @description The version that the target must have, as in "4" */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRule"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    /** @description The version of the target */
                    ETag?: string;
                    /** @description Send it back to read this write */
                    "Gatehouse-Position"?: string;
                    /** @description Present where this is an earlier answer */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "membershiprules.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description 1 to 200 printable characters: the same request again gets the first answer again */
                "Idempotency-Key"?: string;
                /** @description The version that the target must have, as in "4" */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    /** @description The version of the target */
                    ETag?: string;
                    /** @description Send it back to read this write */
                    "Gatehouse-Position"?: string;
                    /** @description Present where this is an earlier answer */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "membershiprules.pause": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description 1 to 200 printable characters: the same request again gets the first answer again */
                "Idempotency-Key"?: string;
                /** @description The version that the target must have, as in "4" */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    /** @description The version of the target */
                    ETag?: string;
                    /** @description Send it back to read this write */
                    "Gatehouse-Position"?: string;
                    /** @description Present where this is an earlier answer */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "membershiprules.resume": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description 1 to 200 printable characters: the same request again gets the first answer again */
                "Idempotency-Key"?: string;
                /** @description The version that the target must have, as in "4" */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    /** @description The version of the target */
                    ETag?: string;
                    /** @description Send it back to read this write */
                    "Gatehouse-Position"?: string;
                    /** @description Present where this is an earlier answer */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "membershiprules.preview": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRule"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "groups.owners": {
        parameters: {
            query?: {
                /** @description How many items, at most */
                limit?: number;
                /** @description The nextCursor of the page before */
                cursor?: string;
            };
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description What a write answered: include that write */
                "Gatehouse-Position"?: string;
                /** @description wait=N: seconds to wait for that write, at most 10 */
                Prefer?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Present where the answer does not include that write */
                    "Gatehouse-Stale"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageMemberView"];
                };
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "groups.addOwner": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description 1 to 200 printable characters: the same request again gets the first answer again */
                "Idempotency-Key"?: string;
                /** @description The version that the target must have, as in "4" */
                "If-Match"?: string;
            };
            path: {
                id: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    /** @description The version of the target */
                    ETag?: string;
                    /** @description Send it back to read this write */
                    "Gatehouse-Position"?: string;
                    /** @description Present where this is an earlier answer */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "groups.removeOwner": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description 1 to 200 printable characters: the same request again gets the first answer again */
                "Idempotency-Key"?: string;
                /** @description The version that the target must have, as in "4" */
                "If-Match"?: string;
            };
            path: {
                id: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    /** @description The version of the target */
                    ETag?: string;
                    /** @description Send it back to read this write */
                    "Gatehouse-Position"?: string;
                    /** @description Present where this is an earlier answer */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "groups.renew": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description 1 to 200 printable characters: the same request again gets the first answer again */
                "Idempotency-Key"?: string;
                /** @description The version that the target must have, as in "4" */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    /** @description The version of the target */
                    ETag?: string;
                    /** @description Send it back to read this write */
                    "Gatehouse-Position"?: string;
                    /** @description Present where this is an earlier answer */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "groups.restore": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description 1 to 200 printable characters: the same request again gets the first answer again */
                "Idempotency-Key"?: string;
                /** @description The version that the target must have, as in "4" */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    /** @description The version of the target */
                    ETag?: string;
                    /** @description Send it back to read this write */
                    "Gatehouse-Position"?: string;
                    /** @description Present where this is an earlier answer */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "groups.transitiveMembers": {
        parameters: {
            query?: {
                /** @description How many items, at most */
                limit?: number;
                /** @description The nextCursor of the page before */
                cursor?: string;
            };
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description What a write answered: include that write */
                "Gatehouse-Position"?: string;
                /** @description wait=N: seconds to wait for that write, at most 10 */
                Prefer?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Present where the answer does not include that write */
                    "Gatehouse-Stale"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageMemberView"];
                };
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "imports.takeHistory": {
        parameters: {
            query: {
                source: string;
                organisation: string;
                domain?: string;
            };
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description Read as it comes, of any length */
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description Send it back to read this write */
                    "Gatehouse-Position"?: string;
                    /** @description Where it is read */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Created"];
                };
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "groups.validate": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TypedName"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValidName"];
                };
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "imports.find": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description What a write answered: include that write */
                "Gatehouse-Position"?: string;
                /** @description wait=N: seconds to wait for that write, at most 10 */
                Prefer?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Present where the answer does not include that write */
                    "Gatehouse-Stale"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "users.me": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description What a write answered: include that write */
                "Gatehouse-Position"?: string;
                /** @description wait=N: seconds to wait for that write, at most 10 */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Present where the answer does not include that write */
                    "Gatehouse-Stale"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "approvals.inbox": {
        parameters: {
            query?: {
                state?: "pending" | "decided";
                /** @description How many items, at most */
                limit?: number;
                /** @description The nextCursor of the page before */
                cursor?: string;
            };
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description What a write answered: include that write */
                "Gatehouse-Position"?: string;
                /** @description wait=N: seconds to wait for that write, at most 10 */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Present where the answer does not include that write */
                    "Gatehouse-Stale"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageApprovalView"];
                };
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "feed.follow": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Server-sent events. First ready, with {"position"}; then moved, with {"topics", "position"}, whenever something of the caller's has moved. A topic is a room; a read with the position as Gatehouse-Position shows it. Ends with the token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "groups.mine": {
        parameters: {
            query?: {
                role?: "owner" | "member";
                transitive?: boolean;
                /** @description How many items, at most */
                limit?: number;
                /** @description The nextCursor of the page before */
                cursor?: string;
            };
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description What a write answered: include that write */
                "Gatehouse-Position"?: string;
                /** @description wait=N: seconds to wait for that write, at most 10 */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Present where the answer does not include that write */
                    "Gatehouse-Stale"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageGroupView"];
                };
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notifications.mine": {
        parameters: {
            query?: {
                /** @description How many items, at most */
                limit?: number;
                /** @description The nextCursor of the page before */
                cursor?: string;
            };
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description What a write answered: include that write */
                "Gatehouse-Position"?: string;
                /** @description wait=N: seconds to wait for that write, at most 10 */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Present where the answer does not include that write */
                    "Gatehouse-Stale"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageNotificationView"];
                };
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "credentials.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description 1 to 200 printable characters: the same request again gets the first answer again */
                "Idempotency-Key"?: string;
                /** @description The version that the target must have, as in "4" */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    /** @description The version of the target */
                    ETag?: string;
                    /** @description Send it back to read this write */
                    "Gatehouse-Position"?: string;
                    /** @description Present where this is an earlier answer */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description access.step-up-required: sign in anew, no longer ago than max_age of WWW-Authenticate (RFC 9470); or authentication.required */
            401: {
                headers: {
                    /** @description Bearer, with what is wrong with the token */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "settings.rules": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description What a write answered: include that write */
                "Gatehouse-Position"?: string;
                /** @description wait=N: seconds to wait for that write, at most 10 */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Present where the answer does not include that write */
                    "Gatehouse-Stale"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasswordRulesView"];
                };
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "approvals.mine": {
        parameters: {
            query?: {
                /** @description How many items, at most */
                limit?: number;
                /** @description The nextCursor of the page before */
                cursor?: string;
            };
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description What a write answered: include that write */
                "Gatehouse-Position"?: string;
                /** @description wait=N: seconds to wait for that write, at most 10 */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Present where the answer does not include that write */
                    "Gatehouse-Stale"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageRequestView"];
                };
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sessions.mine": {
        parameters: {
            query?: {
                /** @description How many items, at most */
                limit?: number;
                /** @description The nextCursor of the page before */
                cursor?: string;
            };
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description What a write answered: include that write */
                "Gatehouse-Position"?: string;
                /** @description wait=N: seconds to wait for that write, at most 10 */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Present where the answer does not include that write */
                    "Gatehouse-Stale"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageSessionView"];
                };
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sessions.end": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description 1 to 200 printable characters: the same request again gets the first answer again */
                "Idempotency-Key"?: string;
                /** @description The version that the target must have, as in "4" */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    /** @description The version of the target */
                    ETag?: string;
                    /** @description Send it back to read this write */
                    "Gatehouse-Position"?: string;
                    /** @description Present where this is an earlier answer */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sessions.signOutEverywhere": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description 1 to 200 printable characters: the same request again gets the first answer again */
                "Idempotency-Key"?: string;
                /** @description The version that the target must have, as in "4" */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    /** @description The version of the target */
                    ETag?: string;
                    /** @description Send it back to read this write */
                    "Gatehouse-Position"?: string;
                    /** @description Present where this is an earlier answer */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "projections.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description What a write answered: include that write */
                "Gatehouse-Position"?: string;
                /** @description wait=N: seconds to wait for that write, at most 10 */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Present where the answer does not include that write */
                    "Gatehouse-Stale"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectionView"][];
                };
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "projections.parked": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description What a write answered: include that write */
                "Gatehouse-Position"?: string;
                /** @description wait=N: seconds to wait for that write, at most 10 */
                Prefer?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Present where the answer does not include that write */
                    "Gatehouse-Stale"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParkedView"][];
                };
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "projections.retry": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description 1 to 200 printable characters: the same request again gets the first answer again */
                "Idempotency-Key"?: string;
                /** @description The version that the target must have, as in "4" */
                "If-Match"?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    /** @description The version of the target */
                    ETag?: string;
                    /** @description Send it back to read this write */
                    "Gatehouse-Position"?: string;
                    /** @description Present where this is an earlier answer */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "projections.request": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description 1 to 200 printable characters: the same request again gets the first answer again */
                "Idempotency-Key"?: string;
                /** @description The version that the target must have, as in "4" */
                "If-Match"?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description The version of the target */
                    ETag?: string;
                    /** @description Send it back to read this write */
                    "Gatehouse-Position"?: string;
                    /** @description Present where this is an earlier answer */
                    "Idempotency-Replayed"?: string;
                    /** @description Where it is read */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Created"];
                };
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "projections.rebuild": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description What a write answered: include that write */
                "Gatehouse-Position"?: string;
                /** @description wait=N: seconds to wait for that write, at most 10 */
                Prefer?: string;
            };
            path: {
                name: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Present where the answer does not include that write */
                    "Gatehouse-Stale"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RebuildView"];
                };
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "projections.cancel": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description 1 to 200 printable characters: the same request again gets the first answer again */
                "Idempotency-Key"?: string;
                /** @description The version that the target must have, as in "4" */
                "If-Match"?: string;
            };
            path: {
                name: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    /** @description The version of the target */
                    ETag?: string;
                    /** @description Send it back to read this write */
                    "Gatehouse-Position"?: string;
                    /** @description Present where this is an earlier answer */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "approvals.request": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description What a write answered: include that write */
                "Gatehouse-Position"?: string;
                /** @description wait=N: seconds to wait for that write, at most 10 */
                Prefer?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Present where the answer does not include that write */
                    "Gatehouse-Stale"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestView"];
                };
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "approvals.cancel": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description 1 to 200 printable characters: the same request again gets the first answer again */
                "Idempotency-Key"?: string;
                /** @description The version that the target must have, as in "4" */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    /** @description The version of the target */
                    ETag?: string;
                    /** @description Send it back to read this write */
                    "Gatehouse-Position"?: string;
                    /** @description Present where this is an earlier answer */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "approvals.resubmit": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description 1 to 200 printable characters: the same request again gets the first answer again */
                "Idempotency-Key"?: string;
                /** @description The version that the target must have, as in "4" */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NewAttempt"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description The version of the target */
                    ETag?: string;
                    /** @description Send it back to read this write */
                    "Gatehouse-Position"?: string;
                    /** @description Present where this is an earlier answer */
                    "Idempotency-Replayed"?: string;
                    /** @description Where it is read */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Created"];
                };
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "roles.list": {
        parameters: {
            query?: {
                principalId?: string;
                roleDefinitionId?: string;
                /** @description How many items, at most */
                limit?: number;
                /** @description The nextCursor of the page before */
                cursor?: string;
            };
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description What a write answered: include that write */
                "Gatehouse-Position"?: string;
                /** @description wait=N: seconds to wait for that write, at most 10 */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Present where the answer does not include that write */
                    "Gatehouse-Stale"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageRoleAssignmentView"];
                };
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "roles.assign": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description 1 to 200 printable characters: the same request again gets the first answer again */
                "Idempotency-Key"?: string;
                /** @description The version that the target must have, as in "4" */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAssignment"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description The version of the target */
                    ETag?: string;
                    /** @description Send it back to read this write */
                    "Gatehouse-Position"?: string;
                    /** @description Present where this is an earlier answer */
                    "Idempotency-Replayed"?: string;
                    /** @description Where it is read */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Created"];
                };
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "roles.find": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description What a write answered: include that write */
                "Gatehouse-Position"?: string;
                /** @description wait=N: seconds to wait for that write, at most 10 */
                Prefer?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Present where the answer does not include that write */
                    "Gatehouse-Stale"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleAssignmentView"];
                };
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "roles.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description 1 to 200 printable characters: the same request again gets the first answer again */
                "Idempotency-Key"?: string;
                /** @description The version that the target must have, as in "4" */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    /** @description The version of the target */
                    ETag?: string;
                    /** @description Send it back to read this write */
                    "Gatehouse-Position"?: string;
                    /** @description Present where this is an earlier answer */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "roles.edit": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description 1 to 200 printable characters: the same request again gets the first answer again */
                "Idempotency-Key"?: string;
                /** @description The version that the target must have, as in "4" */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignmentEdit"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    /** @description The version of the target */
                    ETag?: string;
                    /** @description Send it back to read this write */
                    "Gatehouse-Position"?: string;
                    /** @description Present where this is an earlier answer */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "roles.definitions": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description What a write answered: include that write */
                "Gatehouse-Position"?: string;
                /** @description wait=N: seconds to wait for that write, at most 10 */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Present where the answer does not include that write */
                    "Gatehouse-Stale"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleDefinition"][];
                };
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "roles.definition": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description What a write answered: include that write */
                "Gatehouse-Position"?: string;
                /** @description wait=N: seconds to wait for that write, at most 10 */
                Prefer?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Present where the answer does not include that write */
                    "Gatehouse-Stale"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleDefinition"];
                };
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "settings.groups": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description What a write answered: include that write */
                "Gatehouse-Position"?: string;
                /** @description wait=N: seconds to wait for that write, at most 10 */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Present where the answer does not include that write */
                    "Gatehouse-Stale"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupSettings"];
                };
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "settings.replaceGroups": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description 1 to 200 printable characters: the same request again gets the first answer again */
                "Idempotency-Key"?: string;
                /** @description The version that the target must have, as in "4" */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupSettings"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    /** @description The version of the target */
                    ETag?: string;
                    /** @description Send it back to read this write */
                    "Gatehouse-Position"?: string;
                    /** @description Present where this is an earlier answer */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "settings.groupVersions": {
        parameters: {
            query?: {
                /** @description How many items, at most */
                limit?: number;
                /** @description The nextCursor of the page before */
                cursor?: string;
            };
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description What a write answered: include that write */
                "Gatehouse-Position"?: string;
                /** @description wait=N: seconds to wait for that write, at most 10 */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Present where the answer does not include that write */
                    "Gatehouse-Stale"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageSettingsVersionViewGroupSettings"];
                };
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "settings.passwordProtection": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description What a write answered: include that write */
                "Gatehouse-Position"?: string;
                /** @description wait=N: seconds to wait for that write, at most 10 */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Present where the answer does not include that write */
                    "Gatehouse-Stale"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasswordProtectionSettings"];
                };
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "settings.replacePasswordProtection": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description 1 to 200 printable characters: the same request again gets the first answer again */
                "Idempotency-Key"?: string;
                /** @description The version that the target must have, as in "4" */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordProtectionSettings"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    /** @description The version of the target */
                    ETag?: string;
                    /** @description Send it back to read this write */
                    "Gatehouse-Position"?: string;
                    /** @description Present where this is an earlier answer */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "settings.passwordProtectionVersions": {
        parameters: {
            query?: {
                /** @description How many items, at most */
                limit?: number;
                /** @description The nextCursor of the page before */
                cursor?: string;
            };
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description What a write answered: include that write */
                "Gatehouse-Position"?: string;
                /** @description wait=N: seconds to wait for that write, at most 10 */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Present where the answer does not include that write */
                    "Gatehouse-Stale"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageSettingsVersionViewPasswordProtectionSettings"];
                };
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "users.list": {
        parameters: {
            query?: {
                q?: string;
                deleted?: boolean;
                /** @description How many items, at most */
                limit?: number;
                /** @description The nextCursor of the page before */
                cursor?: string;
            };
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description What a write answered: include that write */
                "Gatehouse-Position"?: string;
                /** @description wait=N: seconds to wait for that write, at most 10 */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Present where the answer does not include that write */
                    "Gatehouse-Stale"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageUserView"];
                };
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "users.register": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description 1 to 200 printable characters: the same request again gets the first answer again */
                "Idempotency-Key"?: string;
                /** @description The version that the target must have, as in "4" */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewUser"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description The version of the target */
                    ETag?: string;
                    /** @description Send it back to read this write */
                    "Gatehouse-Position"?: string;
                    /** @description Present where this is an earlier answer */
                    "Idempotency-Replayed"?: string;
                    /** @description Where it is read */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Created"];
                };
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "users.find": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description What a write answered: include that write */
                "Gatehouse-Position"?: string;
                /** @description wait=N: seconds to wait for that write, at most 10 */
                Prefer?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Present where the answer does not include that write */
                    "Gatehouse-Stale"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserView"];
                };
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "users.delete": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description 1 to 200 printable characters: the same request again gets the first answer again */
                "Idempotency-Key"?: string;
                /** @description The version that the target must have, as in "4" */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    /** @description The version of the target */
                    ETag?: string;
                    /** @description Send it back to read this write */
                    "Gatehouse-Position"?: string;
                    /** @description Present where this is an earlier answer */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "users.edit": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description 1 to 200 printable characters: the same request again gets the first answer again */
                "Idempotency-Key"?: string;
                /** @description The version that the target must have, as in "4" */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserEdit"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    /** @description The version of the target */
                    ETag?: string;
                    /** @description Send it back to read this write */
                    "Gatehouse-Position"?: string;
                    /** @description Present where this is an earlier answer */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "users.disable": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description 1 to 200 printable characters: the same request again gets the first answer again */
                "Idempotency-Key"?: string;
                /** @description The version that the target must have, as in "4" */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    /** @description The version of the target */
                    ETag?: string;
                    /** @description Send it back to read this write */
                    "Gatehouse-Position"?: string;
                    /** @description Present where this is an earlier answer */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "users.enable": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description 1 to 200 printable characters: the same request again gets the first answer again */
                "Idempotency-Key"?: string;
                /** @description The version that the target must have, as in "4" */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    /** @description The version of the target */
                    ETag?: string;
                    /** @description Send it back to read this write */
                    "Gatehouse-Position"?: string;
                    /** @description Present where this is an earlier answer */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "users.manager": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description What a write answered: include that write */
                "Gatehouse-Position"?: string;
                /** @description wait=N: seconds to wait for that write, at most 10 */
                Prefer?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Present where the answer does not include that write */
                    "Gatehouse-Stale"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserView"];
                };
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "users.assignManager": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description 1 to 200 printable characters: the same request again gets the first answer again */
                "Idempotency-Key"?: string;
                /** @description The version that the target must have, as in "4" */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewManager"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    /** @description The version of the target */
                    ETag?: string;
                    /** @description Send it back to read this write */
                    "Gatehouse-Position"?: string;
                    /** @description Present where this is an earlier answer */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "users.removeManager": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description 1 to 200 printable characters: the same request again gets the first answer again */
                "Idempotency-Key"?: string;
                /** @description The version that the target must have, as in "4" */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    /** @description The version of the target */
                    ETag?: string;
                    /** @description Send it back to read this write */
                    "Gatehouse-Position"?: string;
                    /** @description Present where this is an earlier answer */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "credentials.reset": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description 1 to 200 printable characters: the same request again gets the first answer again */
                "Idempotency-Key"?: string;
                /** @description The version that the target must have, as in "4" */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version of the target */
                    ETag?: string;
                    /** @description Send it back to read this write */
                    "Gatehouse-Position"?: string;
                    /** @description Present where this is an earlier answer */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemporaryPassword"];
                };
            };
            /** @description access.step-up-required: sign in anew, no longer ago than max_age of WWW-Authenticate (RFC 9470); or authentication.required */
            401: {
                headers: {
                    /** @description Bearer, with what is wrong with the token */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "users.restore": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
                /** @description 1 to 200 printable characters: the same request again gets the first answer again */
                "Idempotency-Key"?: string;
                /** @description The version that the target must have, as in "4" */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    /** @description The version of the target */
                    ETag?: string;
                    /** @description Send it back to read this write */
                    "Gatehouse-Position"?: string;
                    /** @description Present where this is an earlier answer */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "imports.take": {
        parameters: {
            query: {
                format: "ldif" | "csv" | "history";
                dryRun?: boolean;
                domain?: string;
            };
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description Read as it comes, of any length */
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description Send it back to read this write */
                    "Gatehouse-Position"?: string;
                    /** @description Where it is read */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Created"];
                };
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "development.issue": {
        parameters: {
            query?: never;
            header?: {
                /** @description Ties together what the request causes; made when absent */
                "X-Correlation-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Token"];
                };
            };
            /** @description A problem; its code says which (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now: service.unavailable, or internal */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
