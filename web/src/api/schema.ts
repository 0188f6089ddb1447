/** The shapes of the API. Written by `make api-types` from its own description: do not edit. */
export type paths = {
    "/api/2fa/disable": {
        parameters: {
        };
        /** Turns the second factor off */
        post: operations["post_2fa_disable"];
    };
    "/api/2fa/setup/cancel": {
        parameters: {
        };
        /** Gives up setting up a second factor */
        post: operations["post_2fa_setup_cancel"];
    };
    "/api/2fa/setup/confirm": {
        parameters: {
        };
        /** Turns the second factor on, by a code of the app */
        post: operations["post_2fa_setup_confirm"];
    };
    "/api/2fa/setup/initiate": {
        parameters: {
        };
        /** Begins to set up a second factor */
        post: operations["post_2fa_setup_initiate"];
    };
    "/api/2fa/status": {
        parameters: {
        };
        /** Whether I have a second factor */
        get: operations["get_2fa_status"];
    };
    "/api/2fa/verify": {
        parameters: {
        };
        /** Completes a login with a code */
        post: operations["post_2fa_verify"];
    };
    "/api/admin/drops": {
        parameters: {
        };
        /** What of everything was not counted, and why */
        get: operations["get_admin_drops"];
    };
    "/api/admin/system": {
        parameters: {
        };
        /** How this server stands: version, storage, work in the background */
        get: operations["get_admin_system"];
    };
    "/api/admin/teams": {
        parameters: {
        };
        /** All teams */
        get: operations["get_admin_teams"];
    };
    "/api/admin/users": {
        parameters: {
        };
        /** All users */
        get: operations["get_admin_users"];
    };
    "/api/admin/websites": {
        parameters: {
        };
        /** All websites */
        get: operations["get_admin_websites"];
    };
    "/api/auth/login": {
        parameters: {
        };
        /** Signs in with name and password; with a second factor, a code is to be given to `/api/2fa/verify` */
        post: operations["post_auth_login"];
    };
    "/api/auth/logout": {
        parameters: {
        };
        /** Ends the token */
        post: operations["post_auth_logout"];
    };
    "/api/auth/sso": {
        parameters: {
        };
        /** A further token of who is signed in, to be handed over */
        post: operations["post_auth_sso"];
    };
    "/api/auth/subscription": {
        parameters: {
        };
        /** What an account or a team includes */
        get: operations["get_auth_subscription"];
    };
    "/api/auth/verify": {
        parameters: {
        };
        /** Tells whose token it is */
        post: operations["post_auth_verify"];
    };
    "/api/batch": {
        parameters: {
        };
        /** Takes several events; each is taken or refused by itself */
        post: operations["batch"];
    };
    "/api/boards": {
        parameters: {
        };
        /** My boards */
        get: operations["get_boards"];
        /** Creates a board, for oneself or for a team */
        post: operations["post_boards"];
    };
    "/api/boards/{boardId}": {
        parameters: {
        };
        /** A board; null when there is none */
        get: operations["get_boards_boardId"];
        /** Changes a board */
        post: operations["post_boards_boardId"];
        /** Deletes a board */
        delete: operations["delete_boards_boardId"];
    };
    "/api/boards/{boardId}/clone": {
        parameters: {
        };
        /** Copies a board: within its team for those who may, else for oneself */
        post: operations["post_boards_boardId_clone"];
    };
    "/api/boards/{thingId}/shares": {
        parameters: {
        };
        /** The shares of a thing */
        get: operations["get_boards_thingId_shares"];
        /** Shares a thing */
        post: operations["post_boards_thingId_shares"];
    };
    "/api/config": {
        parameters: {
        };
        /** Settings that concern clients */
        get: operations["get_config"];
    };
    "/api/dashboard": {
        parameters: {
        };
        /** My dashboard; null until it was saved */
        get: operations["get_dashboard"];
        /** Saves my dashboard */
        post: operations["post_dashboard"];
    };
    "/api/definitions": {
        parameters: {
        };
        /** What each number means, and from which columns it is counted */
        get: operations["get_definitions"];
    };
    "/api/docs": {
        parameters: {
        };
        /** This API as a page to read */
        get: operations["get_docs"];
    };
    "/api/docs.css": {
        parameters: {
        };
        /** The style of that page */
        get: operations["get_docs_css"];
    };
    "/api/docs.js": {
        parameters: {
        };
        /** The script of that page */
        get: operations["get_docs_js"];
    };
    "/api/explain": {
        parameters: {
        };
        /** Why a request is counted, or why not; nothing is stored */
        post: operations["post_explain"];
    };
    "/api/heartbeat": {
        parameters: {
        };
        /** Answers as soon as requests are served */
        get: operations["get_heartbeat"];
        /** Answers as soon as requests are served */
        head: operations["head_heartbeat"];
    };
    "/api/links": {
        parameters: {
        };
        /** My links */
        get: operations["get_links"];
        /** Creates a link, for oneself or for a team */
        post: operations["post_links"];
    };
    "/api/links/charts": {
        parameters: {
        };
        /** Visitors of several of them over time, for small charts */
        get: operations["get_links_charts"];
    };
    "/api/links/{linkId}": {
        parameters: {
        };
        /** A link; null when there is none */
        get: operations["get_links_linkId"];
        /** Changes a link */
        post: operations["post_links_linkId"];
        /** Deletes a link with its events */
        delete: operations["delete_links_linkId"];
    };
    "/api/links/{thingId}/shares": {
        parameters: {
        };
        /** The shares of a thing */
        get: operations["get_links_thingId_shares"];
        /** Shares a thing */
        post: operations["post_links_thingId_shares"];
    };
    "/api/me": {
        parameters: {
        };
        /** Who asks */
        get: operations["get_me"];
    };
    "/api/me/api-keys": {
        parameters: {
        };
        /** My API keys, without the keys themselves */
        get: operations["get_me_api_keys"];
        /** Makes an API key, which is shown this once */
        post: operations["post_me_api_keys"];
    };
    "/api/me/api-keys/{keyId}": {
        parameters: {
        };
        /** Ends an API key at once */
        delete: operations["delete_me_api_keys_keyId"];
    };
    "/api/me/password": {
        parameters: {
        };
        /** Changes one's own password, which ends all of one's other tokens */
        post: operations["post_me_password"];
    };
    "/api/me/teams": {
        parameters: {
        };
        /** The teams that I am in */
        get: operations["get_me_teams"];
    };
    "/api/me/websites": {
        parameters: {
        };
        /** My websites */
        get: operations["get_me_websites"];
    };
    "/api/openapi.json": {
        parameters: {
        };
        /** This API as an OpenAPI 3.1 document */
        get: operations["get_openapi_json"];
    };
    "/api/pixels": {
        parameters: {
        };
        /** My pixels */
        get: operations["get_pixels"];
        /** Creates a pixel, for oneself or for a team */
        post: operations["post_pixels"];
    };
    "/api/pixels/charts": {
        parameters: {
        };
        /** Visitors of several of them over time, for small charts */
        get: operations["get_pixels_charts"];
    };
    "/api/pixels/{pixelId}": {
        parameters: {
        };
        /** A pixel; null when there is none */
        get: operations["get_pixels_pixelId"];
        /** Changes a pixel */
        post: operations["post_pixels_pixelId"];
        /** Deletes a pixel with its events */
        delete: operations["delete_pixels_pixelId"];
    };
    "/api/pixels/{thingId}/shares": {
        parameters: {
        };
        /** The shares of a thing */
        get: operations["get_pixels_thingId_shares"];
        /** Shares a thing */
        post: operations["post_pixels_thingId_shares"];
    };
    "/api/realtime/{websiteId}": {
        parameters: {
        };
        /** The last half hour of a website */
        get: operations["get_realtime_websiteId"];
    };
    "/api/record": {
        parameters: {
        };
        /** Takes a part of a recording, or points of a heatmap */
        post: operations["record"];
    };
    "/api/reports": {
        parameters: {
        };
        /** The saved reports about a website */
        get: operations["get_reports"];
        /** Saves a report */
        post: operations["post_reports"];
    };
    "/api/reports/attribution": {
        parameters: {
        };
        /** Where the visitors who reached a step came from */
        post: operations["post_reports_attribution"];
    };
    "/api/reports/breakdown": {
        parameters: {
        };
        /** The numbers for each combination of several fields */
        post: operations["post_reports_breakdown"];
    };
    "/api/reports/funnel": {
        parameters: {
        };
        /** How many visitors took one step after the other */
        post: operations["post_reports_funnel"];
    };
    "/api/reports/goal": {
        parameters: {
        };
        /** How many visitors opened a page or did something */
        post: operations["post_reports_goal"];
    };
    "/api/reports/journey": {
        parameters: {
        };
        /** Through which pages and events visits go */
        post: operations["post_reports_journey"];
    };
    "/api/reports/performance": {
        parameters: {
        };
        /** How fast pages were */
        post: operations["post_reports_performance"];
    };
    "/api/reports/retention": {
        parameters: {
        };
        /** How many visitors come back on later days */
        post: operations["post_reports_retention"];
    };
    "/api/reports/revenue": {
        parameters: {
        };
        /** Revenue in one currency */
        post: operations["post_reports_revenue"];
    };
    "/api/reports/utm": {
        parameters: {
        };
        /** Page views by campaign parameters */
        post: operations["post_reports_utm"];
    };
    "/api/reports/{reportId}": {
        parameters: {
        };
        /** A saved report; null when there is none */
        get: operations["get_reports_reportId"];
        /** Changes a saved report; to move it, one must be allowed to change the other website too */
        post: operations["post_reports_reportId"];
        /** Deletes a saved report */
        delete: operations["delete_reports_reportId"];
    };
    "/api/scripts/telemetry": {
        parameters: {
        };
        /** The script by which an Umami server's pages report home: here there is nothing to report */
        get: operations["get_scripts_telemetry"];
    };
    "/api/send": {
        parameters: {
        };
        /** Takes one event */
        post: operations["send"];
    };
    "/api/share": {
        parameters: {
        };
        /** Shares a thing */
        post: operations["post_share"];
    };
    "/api/share/id/{shareId}": {
        parameters: {
        };
        /** A share */
        get: operations["get_share_id_shareId"];
        /** Changes a share; a new slug ends the old address */
        post: operations["post_share_id_shareId"];
        /** Ends a share */
        delete: operations["delete_share_id_shareId"];
    };
    "/api/share/{slug}": {
        parameters: {
        };
        /** What a share page shows, and the token with which it may read it */
        get: operations["get_share_slug"];
    };
    "/api/teams": {
        parameters: {
        };
        /** The teams that I am in */
        get: operations["get_teams"];
        /** Creates a team, and makes its owner a member */
        post: operations["post_teams"];
    };
    "/api/teams/join": {
        parameters: {
        };
        /** Makes me a member of the team whose code I know */
        post: operations["post_teams_join"];
    };
    "/api/teams/{teamId}": {
        parameters: {
        };
        /** A team and its members */
        get: operations["get_teams_teamId"];
        /** Changes a team */
        post: operations["post_teams_teamId"];
        /** Deletes a team; what it has goes to its owner */
        delete: operations["delete_teams_teamId"];
    };
    "/api/teams/{teamId}/boards": {
        parameters: {
        };
        /** The boards of a team */
        get: operations["get_teams_teamId_boards"];
    };
    "/api/teams/{teamId}/links": {
        parameters: {
        };
        /** The links of a team */
        get: operations["get_teams_teamId_links"];
    };
    "/api/teams/{teamId}/pixels": {
        parameters: {
        };
        /** The pixels of a team */
        get: operations["get_teams_teamId_pixels"];
    };
    "/api/teams/{teamId}/users": {
        parameters: {
        };
        /** The members of a team */
        get: operations["get_teams_teamId_users"];
        /** Adds a user to a team */
        post: operations["post_teams_teamId_users"];
    };
    "/api/teams/{teamId}/users/{userId}": {
        parameters: {
        };
        /** A member; null for who is none */
        get: operations["get_teams_teamId_users_userId"];
        /** Gives a member another role */
        post: operations["post_teams_teamId_users_userId"];
        /** Takes a member out of a team; everybody may leave */
        delete: operations["delete_teams_teamId_users_userId"];
    };
    "/api/teams/{teamId}/websites": {
        parameters: {
        };
        /** The websites of a team */
        get: operations["get_teams_teamId_websites"];
    };
    "/api/users": {
        parameters: {
        };
        /** Creates a user */
        post: operations["post_users"];
    };
    "/api/users/{userId}": {
        parameters: {
        };
        /** A user; null when there is none */
        get: operations["get_users_userId"];
        /** Changes a user */
        post: operations["post_users_userId"];
        /** Deletes a user with everything that is theirs */
        delete: operations["delete_users_userId"];
    };
    "/api/users/{userId}/2fa": {
        parameters: {
        };
        /** Whether a user has a second factor */
        get: operations["get_users_userId_2fa"];
    };
    "/api/users/{userId}/2fa/reset": {
        parameters: {
        };
        /** Turns the second factor of a user off who has lost phone and backup codes; the password stays */
        post: operations["post_users_userId_2fa_reset"];
    };
    "/api/users/{userId}/teams": {
        parameters: {
        };
        /** The teams that a user is in */
        get: operations["get_users_userId_teams"];
    };
    "/api/users/{userId}/websites": {
        parameters: {
        };
        /** The websites of a user */
        get: operations["get_users_userId_websites"];
    };
    "/api/websites": {
        parameters: {
        };
        /** My websites */
        get: operations["get_websites"];
        /** Creates a website, for oneself or for a team */
        post: operations["post_websites"];
    };
    "/api/websites/charts": {
        parameters: {
        };
        /** Visitors of several of them over time, for small charts */
        get: operations["get_websites_charts"];
    };
    "/api/websites/{thingId}/shares": {
        parameters: {
        };
        /** The shares of a thing */
        get: operations["get_websites_thingId_shares"];
        /** Shares a thing */
        post: operations["post_websites_thingId_shares"];
    };
    "/api/websites/{websiteId}": {
        parameters: {
        };
        /** A website; null when there is none */
        get: operations["get_websites_websiteId"];
        /** Changes a website */
        post: operations["post_websites_websiteId"];
        /** Deletes a website with its events */
        delete: operations["delete_websites_websiteId"];
    };
    "/api/websites/{websiteId}/active": {
        parameters: {
        };
        /** Visitors of the last five minutes */
        get: operations["get_websites_websiteId_active"];
    };
    "/api/websites/{websiteId}/annotations": {
        parameters: {
        };
        /** The annotations of a website, newest first */
        get: operations["get_websites_websiteId_annotations"];
        /** Annotates a moment or a day of a website */
        post: operations["post_websites_websiteId_annotations"];
    };
    "/api/websites/{websiteId}/annotations/{annotationId}": {
        parameters: {
        };
        /** An annotation */
        get: operations["get_websites_websiteId_annotations_annotationId"];
        /** Changes an annotation */
        post: operations["post_websites_websiteId_annotations_annotationId"];
        /** Deletes an annotation */
        delete: operations["delete_websites_websiteId_annotations_annotationId"];
    };
    "/api/websites/{websiteId}/attribution": {
        parameters: {
        };
        /** Where the visitors who reached a step came from */
        get: operations["get_websites_websiteId_attribution"];
    };
    "/api/websites/{websiteId}/breakdown": {
        parameters: {
        };
        /** The numbers for each combination of several fields */
        get: operations["get_websites_websiteId_breakdown"];
    };
    "/api/websites/{websiteId}/daily-totals": {
        parameters: {
        };
        /** The numbers of each day whose events are forgotten */
        get: operations["get_websites_websiteId_daily_totals"];
    };
    "/api/websites/{websiteId}/daterange": {
        parameters: {
        };
        /** From when to when a website has events */
        get: operations["get_websites_websiteId_daterange"];
    };
    "/api/websites/{websiteId}/drops": {
        parameters: {
        };
        /** What of a website was not counted, and why */
        get: operations["get_websites_websiteId_drops"];
    };
    "/api/websites/{websiteId}/event-data": {
        parameters: {
        };
        /** Events with their data, the latest first */
        get: operations["get_websites_websiteId_event_data"];
    };
    "/api/websites/{websiteId}/event-data-pivot": {
        parameters: {
        };
        /** Events of a name with their data, as a table */
        get: operations["get_websites_websiteId_event_data_pivot"];
    };
    "/api/websites/{websiteId}/event-data-pivot/array-series": {
        parameters: {
        };
        /** The elements of a property's lists over time */
        get: operations["get_websites_websiteId_event_data_pivot_array_series"];
    };
    "/api/websites/{websiteId}/event-data-pivot/date-series": {
        parameters: {
        };
        /** A property's dates */
        get: operations["get_websites_websiteId_event_data_pivot_date_series"];
    };
    "/api/websites/{websiteId}/event-data-pivot/numeric-series": {
        parameters: {
        };
        /** A property's numbers over time */
        get: operations["get_websites_websiteId_event_data_pivot_numeric_series"];
    };
    "/api/websites/{websiteId}/event-data-pivot/numeric-stats": {
        parameters: {
        };
        /** A property's numbers: total, average, median, least and greatest */
        get: operations["get_websites_websiteId_event_data_pivot_numeric_stats"];
    };
    "/api/websites/{websiteId}/event-data-pivot/property-series": {
        parameters: {
        };
        /** A property's texts over time */
        get: operations["get_websites_websiteId_event_data_pivot_property_series"];
    };
    "/api/websites/{websiteId}/event-data/events": {
        parameters: {
        };
        /** Properties by name of event, with kinds and values */
        get: operations["get_websites_websiteId_event_data_events"];
    };
    "/api/websites/{websiteId}/event-data/fields": {
        parameters: {
        };
        /** Properties with their kinds and values */
        get: operations["get_websites_websiteId_event_data_fields"];
    };
    "/api/websites/{websiteId}/event-data/properties": {
        parameters: {
        };
        /** Properties by name of event */
        get: operations["get_websites_websiteId_event_data_properties"];
    };
    "/api/websites/{websiteId}/event-data/stats": {
        parameters: {
        };
        /** How much data there is */
        get: operations["get_websites_websiteId_event_data_stats"];
    };
    "/api/websites/{websiteId}/event-data/values": {
        parameters: {
        };
        /** Values of a property */
        get: operations["get_websites_websiteId_event_data_values"];
    };
    "/api/websites/{websiteId}/event-data/{eventId}": {
        parameters: {
        };
        /** The data of one event */
        get: operations["get_websites_websiteId_event_data_eventId"];
    };
    "/api/websites/{websiteId}/event-retention": {
        parameters: {
        };
        /** For how long a website keeps its events */
        get: operations["get_websites_websiteId_event_retention"];
        /** Changes for how long events are kept; the totals of forgotten days stay */
        put: operations["put_websites_websiteId_event_retention"];
    };
    "/api/websites/{websiteId}/events": {
        parameters: {
        };
        /** Events, the latest first */
        get: operations["get_websites_websiteId_events"];
    };
    "/api/websites/{websiteId}/events/series": {
        parameters: {
        };
        /** Custom events over time */
        get: operations["get_websites_websiteId_events_series"];
    };
    "/api/websites/{websiteId}/events/stats": {
        parameters: {
        };
        /** Numbers of custom events, with those of the period before */
        get: operations["get_websites_websiteId_events_stats"];
    };
    "/api/websites/{websiteId}/export": {
        parameters: {
        };
        /** Events, pages, referrers, browsers, systems, devices and countries as CSV */
        get: operations["get_websites_websiteId_export"];
    };
    "/api/websites/{websiteId}/funnels": {
        parameters: {
        };
        /** Saved funnels of a website */
        get: operations["get_websites_websiteId_funnels"];
        /** Saves a funnel */
        post: operations["post_websites_websiteId_funnels"];
    };
    "/api/websites/{websiteId}/funnels/stats": {
        parameters: {
        };
        /** How many visitors took one step after the other */
        get: operations["get_websites_websiteId_funnels_stats"];
    };
    "/api/websites/{websiteId}/funnels/{funnelId}": {
        parameters: {
        };
        /** A saved funnel */
        get: operations["get_websites_websiteId_funnels_funnelId"];
        /** Changes a saved funnel */
        post: operations["post_websites_websiteId_funnels_funnelId"];
        /** Deletes a saved funnel */
        delete: operations["delete_websites_websiteId_funnels_funnelId"];
    };
    "/api/websites/{websiteId}/funnels/{funnelId}/stats": {
        parameters: {
        };
        /** The numbers of a saved funnel */
        get: operations["get_websites_websiteId_funnels_funnelId_stats"];
    };
    "/api/websites/{websiteId}/goals": {
        parameters: {
        };
        /** Saved goals of a website */
        get: operations["get_websites_websiteId_goals"];
        /** Saves a goal */
        post: operations["post_websites_websiteId_goals"];
    };
    "/api/websites/{websiteId}/goals/stats": {
        parameters: {
        };
        /** How many visitors opened a page or did something */
        get: operations["get_websites_websiteId_goals_stats"];
    };
    "/api/websites/{websiteId}/goals/{goalId}": {
        parameters: {
        };
        /** A saved goal */
        get: operations["get_websites_websiteId_goals_goalId"];
        /** Changes a saved goal */
        post: operations["post_websites_websiteId_goals_goalId"];
        /** Deletes a saved goal */
        delete: operations["delete_websites_websiteId_goals_goalId"];
    };
    "/api/websites/{websiteId}/goals/{goalId}/stats": {
        parameters: {
        };
        /** The numbers of a saved goal */
        get: operations["get_websites_websiteId_goals_goalId_stats"];
    };
    "/api/websites/{websiteId}/heatmaps": {
        parameters: {
        };
        /** Where pages were clicked, and how far they were read */
        get: operations["get_websites_websiteId_heatmaps"];
    };
    "/api/websites/{websiteId}/journeys": {
        parameters: {
        };
        /** Through which pages and events visits go */
        get: operations["get_websites_websiteId_journeys"];
    };
    "/api/websites/{websiteId}/metrics": {
        parameters: {
        };
        /** Top values of a dimension */
        get: operations["get_websites_websiteId_metrics"];
    };
    "/api/websites/{websiteId}/metrics/expanded": {
        parameters: {
        };
        /** Top values of a dimension with the five numbers of each */
        get: operations["get_websites_websiteId_metrics_expanded"];
    };
    "/api/websites/{websiteId}/pageviews": {
        parameters: {
        };
        /** Page views and visitors over time */
        get: operations["get_websites_websiteId_pageviews"];
    };
    "/api/websites/{websiteId}/performance/chart": {
        parameters: {
        };
        /** How fast pages were, over time */
        get: operations["get_websites_websiteId_performance_chart"];
    };
    "/api/websites/{websiteId}/performance/metrics": {
        parameters: {
        };
        /** How fast pages were, by page, title, device or browser */
        get: operations["get_websites_websiteId_performance_metrics"];
    };
    "/api/websites/{websiteId}/performance/stats": {
        parameters: {
        };
        /** How fast pages were, in all */
        get: operations["get_websites_websiteId_performance_stats"];
    };
    "/api/websites/{websiteId}/recorder": {
        parameters: {
        };
        /** What the recorder script is to record; for everybody */
        get: operations["get_websites_websiteId_recorder"];
    };
    "/api/websites/{websiteId}/replays": {
        parameters: {
        };
        /** Recorded visits, the latest first */
        get: operations["get_websites_websiteId_replays"];
    };
    "/api/websites/{websiteId}/replays/saved": {
        parameters: {
        };
        /** Recordings that were saved */
        get: operations["get_websites_websiteId_replays_saved"];
    };
    "/api/websites/{websiteId}/replays/saved/{replayId}": {
        parameters: {
        };
        /** Whether a recording was saved */
        get: operations["get_websites_websiteId_replays_saved_replayId"];
        /** Saves a recording, or forgets that it was saved */
        post: operations["post_websites_websiteId_replays_saved_replayId"];
    };
    "/api/websites/{websiteId}/replays/{replayId}": {
        parameters: {
        };
        /** A recording, to be played */
        get: operations["get_websites_websiteId_replays_replayId"];
    };
    "/api/websites/{websiteId}/reports": {
        parameters: {
        };
        /** The saved reports about a website */
        get: operations["get_websites_websiteId_reports"];
    };
    "/api/websites/{websiteId}/reset": {
        parameters: {
        };
        /** Deletes a website's events */
        post: operations["post_websites_websiteId_reset"];
    };
    "/api/websites/{websiteId}/retention": {
        parameters: {
        };
        /** How many visitors come back on later days */
        get: operations["get_websites_websiteId_retention"];
    };
    "/api/websites/{websiteId}/revenue/chart": {
        parameters: {
        };
        /** Sales in one currency over time */
        get: operations["get_websites_websiteId_revenue_chart"];
    };
    "/api/websites/{websiteId}/revenue/metrics": {
        parameters: {
        };
        /** Sales in one currency by country, region, referrer or channel */
        get: operations["get_websites_websiteId_revenue_metrics"];
    };
    "/api/websites/{websiteId}/revenue/sessions": {
        parameters: {
        };
        /** Visitors with a sale in one currency */
        get: operations["get_websites_websiteId_revenue_sessions"];
    };
    "/api/websites/{websiteId}/revenue/stats": {
        parameters: {
        };
        /** Sales in one currency, with those of the period before */
        get: operations["get_websites_websiteId_revenue_stats"];
    };
    "/api/websites/{websiteId}/segments": {
        parameters: {
        };
        /** The segments or cohorts of a website */
        get: operations["get_websites_websiteId_segments"];
        /** Saves a segment */
        post: operations["post_websites_websiteId_segments"];
    };
    "/api/websites/{websiteId}/segments/{segmentId}": {
        parameters: {
        };
        /** A segment */
        get: operations["get_websites_websiteId_segments_segmentId"];
        /** Replaces what a segment says */
        post: operations["post_websites_websiteId_segments_segmentId"];
        /** Deletes a segment */
        delete: operations["delete_websites_websiteId_segments_segmentId"];
    };
    "/api/websites/{websiteId}/session-data-pivot": {
        parameters: {
        };
        /** Visitors with a property, with all that the site said of them, as a table */
        get: operations["get_websites_websiteId_session_data_pivot"];
    };
    "/api/websites/{websiteId}/session-data/array-series": {
        parameters: {
        };
        /** The elements of a property's lists over time */
        get: operations["get_websites_websiteId_session_data_array_series"];
    };
    "/api/websites/{websiteId}/session-data/date-series": {
        parameters: {
        };
        /** A property's dates */
        get: operations["get_websites_websiteId_session_data_date_series"];
    };
    "/api/websites/{websiteId}/session-data/numeric-series": {
        parameters: {
        };
        /** A property's numbers over time */
        get: operations["get_websites_websiteId_session_data_numeric_series"];
    };
    "/api/websites/{websiteId}/session-data/numeric-stats": {
        parameters: {
        };
        /** A property's numbers: total, average, median, least and greatest */
        get: operations["get_websites_websiteId_session_data_numeric_stats"];
    };
    "/api/websites/{websiteId}/session-data/properties": {
        parameters: {
        };
        /** Properties of visitors */
        get: operations["get_websites_websiteId_session_data_properties"];
    };
    "/api/websites/{websiteId}/session-data/property-series": {
        parameters: {
        };
        /** A property's texts over time */
        get: operations["get_websites_websiteId_session_data_property_series"];
    };
    "/api/websites/{websiteId}/session-data/stats": {
        parameters: {
        };
        /** What visitors do, by the value of a property */
        get: operations["get_websites_websiteId_session_data_stats"];
    };
    "/api/websites/{websiteId}/session-data/values": {
        parameters: {
        };
        /** Values of a property of visitors */
        get: operations["get_websites_websiteId_session_data_values"];
    };
    "/api/websites/{websiteId}/sessions": {
        parameters: {
        };
        /** Visitors, the latest first */
        get: operations["get_websites_websiteId_sessions"];
    };
    "/api/websites/{websiteId}/sessions/stats": {
        parameters: {
        };
        /** Numbers of the visitors */
        get: operations["get_websites_websiteId_sessions_stats"];
    };
    "/api/websites/{websiteId}/sessions/weekly": {
        parameters: {
        };
        /** Visitors by hour of the week */
        get: operations["get_websites_websiteId_sessions_weekly"];
    };
    "/api/websites/{websiteId}/sessions/{sessionId}": {
        parameters: {
        };
        /** One visitor */
        get: operations["get_websites_websiteId_sessions_sessionId"];
        /** Erases a visitor: everything that is known of them */
        delete: operations["delete_websites_websiteId_sessions_sessionId"];
    };
    "/api/websites/{websiteId}/sessions/{sessionId}/activity": {
        parameters: {
        };
        /** What a visitor did */
        get: operations["get_websites_websiteId_sessions_sessionId_activity"];
    };
    "/api/websites/{websiteId}/sessions/{sessionId}/properties": {
        parameters: {
        };
        /** What the site said of a visitor */
        get: operations["get_websites_websiteId_sessions_sessionId_properties"];
    };
    "/api/websites/{websiteId}/sessions/{sessionId}/replays": {
        parameters: {
        };
        /** Recorded visits of one visitor */
        get: operations["get_websites_websiteId_sessions_sessionId_replays"];
    };
    "/api/websites/{websiteId}/shields": {
        parameters: {
        };
        /** What a website does not want counted */
        get: operations["get_websites_websiteId_shields"];
        /** Changes what a website does not want counted, from the next event on */
        post: operations["post_websites_websiteId_shields"];
    };
    "/api/websites/{websiteId}/stats": {
        parameters: {
        };
        /** The five numbers of a website, with those of the period before */
        get: operations["get_websites_websiteId_stats"];
    };
    "/api/websites/{websiteId}/transfer": {
        parameters: {
        };
        /** Gives a website from its owner to a team, or from a team to oneself */
        post: operations["post_websites_websiteId_transfer"];
    };
    "/api/websites/{websiteId}/utm/metrics": {
        parameters: {
        };
        /** Page views by a campaign parameter */
        get: operations["get_websites_websiteId_utm_metrics"];
    };
    "/api/websites/{websiteId}/values": {
        parameters: {
        };
        /** The most frequent values of a column */
        get: operations["get_websites_websiteId_values"];
    };
};
export type webhooks = Record<string, never>;
export type components = {
    schemas: {
        /**
         * Ok
         * @description The answer when there is nothing to tell.
         */
        Ok: {
            /** @default true */
            ok: boolean;
        };
        /**
         * BackupCodes
         * @description Codes for when the authenticator app is not at hand; each counts once, and they are shown once.
         */
        BackupCodes: {
            backupCodes: string[];
        };
        /**
         * Setup
         * @description What an authenticator app needs: the secret as text, and as a picture to be scanned.
         */
        Setup: {
            manualKey: string;
            qrCodeDataUrl: string;
        };
        /**
         * Status
         * @description Whether the user has a second factor, and who asks for one: everybody's server, their team or an administrator.
         *
         *         Who has none although it is required can only set it up, and is refused everything else.
         */
        Status: {
            isConfigured: boolean;
            isEnabled: boolean;
            isRequired: boolean;
            globalRequired: boolean;
            requiredReason: ("global" | "team" | "user") | null;
        };
        /**
         * LoginAnswer
         * @description A token to be sent as `Authorization: Bearer`, and whose it is.
         */
        LoginAnswer: {
            token: string;
            user: components["schemas"]["UserWithTeams"];
        };
        /**
         * UserWithTeams
         * @description A user, and the teams that they are in.
         */
        UserWithTeams: {
            id: string;
            username: string;
            role: string;
            /** Format: date-time */
            createdAt: string;
            isAdmin: boolean;
            teams: components["schemas"]["TeamName"][];
        };
        /**
         * TeamName
         * @description A team as named beside its member.
         */
        TeamName: {
            id: string;
            name: string;
            logoUrl: string | null;
        };
        /**
         * ServerDrops
         * @description Counts of everything; `recent` are the latest drops that belong to no website that exists.
         */
        ServerDrops: {
            total: number;
            reasons: components["schemas"]["ReasonCount"][];
            websites: components["schemas"]["kokumi.api.drops.WebsiteCount"][];
            recent: components["schemas"]["RecentDrop"][];
        };
        /**
         * ReasonCount
         * @description So many drops for a reason.
         */
        ReasonCount: {
            reason: string;
            count: number;
        };
        /**
         * WebsiteCount
         * @description So many drops of a website, link or pixel for a reason.
         */
        "kokumi.api.drops.WebsiteCount": {
            websiteId: string;
            reason: string;
            count: number;
        };
        /**
         * RecentDrop
         * @description One drop. `created_at` is in Unix milliseconds; what had not been found out by then is empty.
         *
         *         `path` is without its query string.
         */
        RecentDrop: {
            createdAt: number;
            reason: string;
            hostname: string;
            path: string;
            country: string;
            browser: string;
            os: string;
        };
        /**
         * System
         * @description How the server stands; `started_at` is in Unix milliseconds.
         */
        System: {
            version: string;
            python: string;
            startedAt: number;
            eventsEngine: string;
            accountsEngine: string;
            storage: components["schemas"]["Storage"];
            jobs: components["schemas"]["JobState"][];
        };
        /**
         * Storage
         * @description Bytes; null where something is kept elsewhere and cannot be told.
         *
         *         `journal` is what waits to be stored, and `free` what is left on the disk of the data folder.
         */
        Storage: {
            events: number | null;
            accounts: number | null;
            journal: number;
            free: number | null;
        };
        /**
         * JobState
         * @description How a job stands.
         *
         *         `every_seconds` is the pause between two runs, and `waiting` how much the next run has to do, where that is known.
         *         `last_run_at` is in Unix milliseconds; null before the first run. `problem` is why the last run failed, else null.
         */
        JobState: {
            name: string;
            isOn: boolean;
            everySeconds: number;
            waiting: number | null;
            lastRunAt: number | null;
            problem: string | null;
        };
        /**
         * Page[ListedTeam]
         * @description A page, and how many there are in all; `order_by` and `search` repeat what was asked for.
         */
        Page_ListedTeam_: {
            data: components["schemas"]["ListedTeam"][];
            count: number;
            page: number;
            pageSize: number;
            orderBy?: string;
            search?: string;
        };
        /**
         * ListedTeam
         * @description A team in a list of teams.
         */
        ListedTeam: {
            id: string;
            name: string;
            accessCode: string | null;
            logoUrl: string | null;
            /** Format: date-time */
            createdAt: string;
            updatedAt: string | null;
            deletedAt: string | null;
            twoFactorRequired: boolean;
            members: components["schemas"]["NamedMember"][];
            _count: components["schemas"]["TeamCounts"];
        };
        /**
         * NamedMember
         * @description A membership with the user's name.
         */
        NamedMember: {
            id: string;
            teamId: string;
            userId: string;
            role: string;
            /** Format: date-time */
            createdAt: string;
            updatedAt: string | null;
            user: components["schemas"]["MemberName"];
        };
        /**
         * MemberName
         * @description The user behind a membership.
         */
        MemberName: {
            id: string;
            username: string;
        };
        /**
         * TeamCounts
         * @description How much there is in a team.
         */
        TeamCounts: {
            websites: number;
            members: number;
        };
        /**
         * Page[ListedUser]
         * @description A page, and how many there are in all; `order_by` and `search` repeat what was asked for.
         */
        Page_ListedUser_: {
            data: components["schemas"]["ListedUser"][];
            count: number;
            page: number;
            pageSize: number;
            orderBy?: string;
            search?: string;
        };
        /**
         * ListedUser
         * @description A user as the administrator's list shows one.
         */
        ListedUser: {
            id: string;
            username: string;
            role: string;
            logoUrl: string | null;
            displayName: string | null;
            twoFactorRequired: boolean;
            /** Format: date-time */
            createdAt: string;
            updatedAt: string | null;
            deletedAt: string | null;
            _count: components["schemas"]["kokumi.accounts.users.WebsiteCount"];
        };
        /**
         * WebsiteCount
         * @description How many websites a user has.
         */
        "kokumi.accounts.users.WebsiteCount": {
            websites: number;
        };
        /**
         * Page[Website]
         * @description A page, and how many there are in all; `order_by` and `search` repeat what was asked for.
         */
        Page_Website_: {
            data: components["schemas"]["Website"][];
            count: number;
            page: number;
            pageSize: number;
            orderBy?: string;
            search?: string;
        };
        /**
         * Website
         * @description A website. `share_id` is the slug of its newest share; the last fields are there in some lists only.
         */
        Website: {
            id: string;
            name: string;
            domain: string | null;
            resetAt: string | null;
            userId: string | null;
            teamId: string | null;
            createdBy: string | null;
            /** Format: date-time */
            createdAt: string;
            updatedAt: string | null;
            deletedAt: string | null;
            replayEnabled: boolean;
            replayConfig: Record<string, never> | null;
            recorderEnabled: boolean;
            shareId: string | null;
            user?: components["schemas"]["UserName"] | null;
            createUser?: components["schemas"]["UserName"] | null;
            team?: components["schemas"]["TeamWithOwners"] | null;
        };
        /**
         * UserName
         * @description A user as named beside a website.
         */
        UserName: {
            id: string;
            username: string;
        };
        /**
         * TeamWithOwners
         * @description A team and those of its members who own it.
         */
        TeamWithOwners: {
            id: string;
            name: string;
            accessCode: string | null;
            logoUrl: string | null;
            /** Format: date-time */
            createdAt: string;
            updatedAt: string | null;
            deletedAt: string | null;
            twoFactorRequired: boolean;
            members: components["schemas"]["Member"][];
        };
        /**
         * Member
         * @description That a user is in a team, and as what.
         */
        Member: {
            id: string;
            teamId: string;
            userId: string;
            role: string;
            /** Format: date-time */
            createdAt: string;
            updatedAt: string | null;
        };
        /**
         * PartialAnswer
         * @description A token to be sent to `/api/2fa/verify` as `Authorization: Bearer`, together with a code.
         */
        PartialAnswer: {
            partialToken: string;
            /** @default true */
            requiresTwoFactor: boolean;
        };
        /**
         * Handover
         * @description A token of its own for whom the session is handed over to, and whose it is.
         */
        Handover: {
            user: components["schemas"]["SignedInUser"];
            token: string;
        };
        /**
         * SignedInUser
         * @description The user behind a login token, as `/api/me` shows it.
         */
        SignedInUser: {
            id: string;
            username: string;
            role: string;
            /** Format: date-time */
            createdAt: string;
            isAdmin: boolean;
        };
        /**
         * Subscription
         * @description What clients ask before they offer something. On one's own server nothing is sold and nothing is limited.
         */
        Subscription: {
            /** @default false */
            hasSubscription: boolean;
            /** @default false */
            isBusiness: boolean;
            /** @default true */
            isNoBilling: boolean;
            /** @default false */
            isPro: boolean;
            /** @default true */
            unlimitedWebsites: boolean;
        };
        /**
         * Page[Board]
         * @description A page, and how many there are in all; `order_by` and `search` repeat what was asked for.
         */
        Page_Board_: {
            data: components["schemas"]["Board"][];
            count: number;
            page: number;
            pageSize: number;
            orderBy?: string;
            search?: string;
        };
        /**
         * Board
         * @description A board; `parameters` are the client's.
         */
        Board: {
            id: string;
            type: string;
            name: string;
            description: string;
            parameters: Record<string, never>;
            userId: string | null;
            teamId: string | null;
            /** Format: date-time */
            createdAt: string;
            updatedAt: string | null;
        };
        /**
         * Page[Share]
         * @description A page, and how many there are in all; `order_by` and `search` repeat what was asked for.
         */
        Page_Share_: {
            data: components["schemas"]["Share"][];
            count: number;
            page: number;
            pageSize: number;
            orderBy?: string;
            search?: string;
        };
        /**
         * Share
         * @description A share. `share_type` is a number of `SHARE_TYPES`.
         */
        Share: {
            id: string;
            entityId: string;
            name: string;
            shareType: number;
            slug: string;
            parameters: Record<string, never>;
            /** Format: date-time */
            createdAt: string;
            updatedAt: string | null;
        };
        /**
         * Config
         * @description What clients need to know about the server; what is not set is left out.
         */
        Config: {
            trackerScriptName: string;
            faviconUrl?: string;
            linksUrl?: string;
            pixelsUrl?: string;
            /** @default false */
            cloudMode: boolean;
            /** @default false */
            privateMode: boolean;
            /** @default true */
            telemetryDisabled: boolean;
            /** @default true */
            updatesDisabled: boolean;
            /** @default false */
            currentVersion: boolean;
        };
        /**
         * Definition
         * @description One number or list.
         *
         *         Parameters
         *         ----------
         *         id: stable, e.g. `visitors` or `metrics.path`.
         *         definition: what is counted, complete sentences.
         *         exact: whether the number is exact; every number of Kokumi is, none is estimated or sampled.
         *         columns: `table.column` that it is counted from, in alphabetical order.
         *         source: the request that answers it, relative to `/api/websites/{websiteId}/`.
         */
        Definition: {
            id: string;
            name: string;
            definition: string;
            exact: boolean;
            columns: string[];
            source: string;
        };
        /**
         * Explanation
         * @description See the module.
         *
         *         `status` is what /api/send would answer, and `reason` why it drops the event; null where it stores it. `stored_at`
         *         is the event's time in Unix milliseconds. `page` is null for what is no page view or event.
         */
        Explanation: {
            /** @enum {unknown} */
            outcome: "dropped" | "stored";
            reason: string | null;
            message: string | null;
            status: number;
            source: string;
            sourceId: string;
            storedAt: number;
            address: components["schemas"]["AddressDecision"] | null;
            location: components["schemas"]["LocationDecision"] | null;
            agent: components["schemas"]["AgentDecision"] | null;
            session: components["schemas"]["SessionDecision"] | null;
            visit: components["schemas"]["VisitDecision"] | null;
            page: components["schemas"]["StoredPage"] | null;
        };
        /**
         * AddressDecision
         * @description The visitor's address. `source` is `payload.ip`, the name of a header, or `connection`; null without any.
         *
         *         `is_local` tells that it belongs to a private network, so that it has no place.
         */
        AddressDecision: {
            address: string;
            source: string | null;
            isLocal: boolean;
        };
        /**
         * LocationDecision
         * @description Where the visitor is. `source` is the name of a provider's header, or `database`; null where nothing is known.
         */
        LocationDecision: {
            country: string | null;
            region: string | null;
            city: string | null;
            source: string | null;
        };
        /**
         * AgentDecision
         * @description What the user agent tells. `source` is `payload.userAgent` or `user-agent`; null where neither was sent.
         *
         *         `rule` is the pattern that makes it a bot. `bots_are_counted` tells that DISABLE_BOT_CHECK lets bots pass.
         */
        AgentDecision: {
            userAgent: string;
            source: string | null;
            browser: string | null;
            os: string | null;
            device: string;
            isBot: boolean;
            rule: string | null;
            botsAreCounted: boolean;
        };
        /**
         * SessionDecision
         * @description Who it is. `named_by` is what the id is made of; with `address_and_user_agent` it changes every `rotation`.
         */
        SessionDecision: {
            id: string;
            /** @enum {unknown} */
            namedBy: "address_and_user_agent" | "distinct_id";
            rotation: string;
        };
        /**
         * VisitDecision
         * @description Which visit it belongs to: that of the request's token (`is_continued`), or one that begins, and why.
         *
         *         Visits of a session that begin within the same hour have the same id. `began_at` is in Unix milliseconds.
         */
        VisitDecision: {
            id: string;
            isContinued: boolean;
            /** @enum {unknown} */
            reason: "no_token" | "not_a_website" | "token" | "token_of_another_website" | "token_too_old" | "token_unreadable";
            beganAt: number;
        };
        /**
         * StoredPage
         * @description What would be stored of a page view or an event.
         */
        StoredPage: {
            hostname: string | null;
            path: string;
            query: string | null;
            referrerDomain: string | null;
            eventName: string | null;
            hasData: boolean;
        };
        /**
         * Page[Link]
         * @description A page, and how many there are in all; `order_by` and `search` repeat what was asked for.
         */
        Page_Link_: {
            data: components["schemas"]["Link"][];
            count: number;
            page: number;
            pageSize: number;
            orderBy?: string;
            search?: string;
        };
        /**
         * Link
         * @description A link, reached at `/q/<slug>`.
         */
        Link: {
            id: string;
            name: string;
            url: string;
            slug: string;
            userId: string | null;
            teamId: string | null;
            /** Format: date-time */
            createdAt: string;
            updatedAt: string | null;
            deletedAt: string | null;
        };
        /**
         * Charts
         * @description Charts by id; what may not be seen, or does not exist, is left out.
         */
        Charts: {
            data: {
                [key: string]: components["schemas"]["Chart"];
            };
        };
        /**
         * Chart
         * @description See the module.
         */
        Chart: {
            total: number;
            values: number[];
        };
        /**
         * Me
         * @description Who asks: a user with a token or a key, the visitor of a share page, or both.
         */
        Me: {
            user: components["schemas"]["SignedInUser"] | null;
            shareToken: Record<string, never> | null;
            token?: string;
            /** @enum {unknown} */
            authType?: "api-key";
            apiKey?: components["schemas"]["KeyLimits"];
        };
        /**
         * KeyLimits
         * @description An API key, and how far it goes; `website_id`: the only website that it opens, if there is one.
         */
        KeyLimits: {
            id: string;
            name: string;
            /** @enum {unknown} */
            scope: "read" | "write";
            websiteId: string | null;
        };
        /**
         * ApiKey
         * @description A key as its owner sees it later on. `website_id`: the only website that it opens, if there is one.
         */
        ApiKey: {
            id: string;
            name: string;
            keyPrefix: string;
            /** @enum {unknown} */
            scope: "read" | "write";
            websiteId: string | null;
            /** Format: date-time */
            createdAt: string;
            lastUsedAt: string | null;
            expiresAt: string | null;
        };
        /**
         * NewApiKey
         * @description A key that was just made, with the text that exists nowhere else.
         */
        NewApiKey: {
            id: string;
            name: string;
            keyPrefix: string;
            /** @enum {unknown} */
            scope: "read" | "write";
            websiteId: string | null;
            /** Format: date-time */
            createdAt: string;
            lastUsedAt: string | null;
            expiresAt: string | null;
            key: string;
        };
        /**
         * User
         * @description A user as users see one.
         */
        User: {
            id: string;
            username: string;
            role: string;
            /** Format: date-time */
            createdAt: string;
        };
        /**
         * Page[Pixel]
         * @description A page, and how many there are in all; `order_by` and `search` repeat what was asked for.
         */
        Page_Pixel_: {
            data: components["schemas"]["Pixel"][];
            count: number;
            page: number;
            pageSize: number;
            orderBy?: string;
            search?: string;
        };
        /**
         * Pixel
         * @description A pixel, loaded from `/p/<slug>`.
         */
        Pixel: {
            id: string;
            name: string;
            slug: string;
            userId: string | null;
            teamId: string | null;
            /** Format: date-time */
            createdAt: string;
            updatedAt: string | null;
            deletedAt: string | null;
        };
        /**
         * Realtime
         * @description See the module; `timestamp` is in Unix milliseconds.
         */
        Realtime: {
            countries: {
                [key: string]: number;
            };
            urls: {
                [key: string]: number;
            };
            referrers: {
                [key: string]: number;
            };
            events: components["schemas"]["LiveEvent"][];
            series: components["schemas"]["Series"];
            totals: components["schemas"]["Totals"];
            timestamp: number;
        };
        /**
         * LiveEvent
         * @description One event, or the arrival of a visitor.
         */
        LiveEvent: {
            /** @enum {unknown} */
            __type: "event" | "pageview" | "session";
            sessionId: string;
            eventName: string | null;
            createdAt: string;
            browser: string | null;
            os: string | null;
            device: string | null;
            country: string | null;
            urlPath: string;
            referrerDomain: string | null;
            hostname: string | null;
        };
        /**
         * Series
         * @description Page views and visitors by minute.
         */
        Series: {
            views: components["schemas"]["Point"][];
            visitors: components["schemas"]["Point"][];
        };
        /**
         * Point
         * @description A bucket (`x`, its start) and its number (`y`).
         */
        Point: {
            x: string;
            y: number;
        };
        /**
         * Totals
         * @description Sums of the series, custom events and countries among the latest events.
         */
        Totals: {
            views: number;
            visitors: number;
            events: number;
            countries: number;
        };
        /**
         * Page[Report]
         * @description A page, and how many there are in all; `order_by` and `search` repeat what was asked for.
         */
        Page_Report_: {
            data: components["schemas"]["Report"][];
            count: number;
            page: number;
            pageSize: number;
            orderBy?: string;
            search?: string;
        };
        /**
         * Report
         * @description A saved report.
         */
        Report: {
            id: string;
            userId: string;
            websiteId: string;
            type: string;
            name: string;
            description: string;
            parameters: Record<string, never>;
            /** Format: date-time */
            createdAt: string;
            updatedAt: string | null;
        };
        /**
         * Attribution
         * @description The sources of each kind, most visitors first.
         */
        Attribution: {
            referrer: components["schemas"]["Source"][];
            paidAds: components["schemas"]["Source"][];
            utm_source: components["schemas"]["Source"][];
            utm_medium: components["schemas"]["Source"][];
            utm_campaign: components["schemas"]["Source"][];
            utm_content: components["schemas"]["Source"][];
            utm_term: components["schemas"]["Source"][];
            total: components["schemas"]["AttributionTotal"];
        };
        /**
         * Source
         * @description Where visitors came from, and how many.
         */
        Source: {
            name: string;
            value: number;
        };
        /**
         * AttributionTotal
         * @description The steps that were counted, their different sessions and visits.
         */
        AttributionTotal: {
            pageviews: number;
            visitors: number;
            visits: number;
        };
        /**
         * FunnelResult
         * @description A step, and how many took it.
         */
        FunnelResult: {
            /** @enum {unknown} */
            type: "event" | "path";
            value: string;
            filters?: components["schemas"]["PropertyFilter"][];
            visitors: number;
            previous: number;
            dropped: number;
            dropoff: number | null;
            remaining: number | null;
        };
        /**
         * PropertyFilter
         * @description The event's data has a value of this property that equals, differs from, contains or does not contain `value`.
         */
        PropertyFilter: {
            property: string;
            /** @enum {unknown} */
            operator: "c" | "dnc" | "eq" | "neq";
            value: string;
        };
        /**
         * Goal
         * @description Visitors who reached the goal, and all.
         */
        Goal: {
            num: number;
            total: number;
        };
        /**
         * Journey
         * @description The steps, with nothing behind the last one where there is room, and how many visits went this way.
         */
        Journey: {
            items: (string | null)[];
            count: number;
        };
        /**
         * Performance
         * @description See the module.
         */
        Performance: {
            chart: components["schemas"]["PerformancePoint"][];
            summary: components["schemas"]["PerformanceSummary"];
            pages: components["schemas"]["PerformanceMetric"][];
            pageTitles: components["schemas"]["PerformanceMetric"][];
            devices: components["schemas"]["PerformanceMetric"][];
            browsers: components["schemas"]["PerformanceMetric"][];
        };
        /**
         * PerformancePoint
         * @description A bucket (`t`, its start) and the percentiles in it; nothing where no report has the metric.
         */
        PerformancePoint: {
            t: string;
            p50: number | null;
            p75: number | null;
            p95: number | null;
        };
        /**
         * PerformanceSummary
         * @description The percentiles of each metric, 0 where no report has it, and the number of reports.
         */
        PerformanceSummary: {
            lcp: components["schemas"]["Percentiles"];
            inp: components["schemas"]["Percentiles"];
            cls: components["schemas"]["Percentiles"];
            fcp: components["schemas"]["Percentiles"];
            ttfb: components["schemas"]["Percentiles"];
            count: number;
        };
        /**
         * Percentiles
         * @description The value that 50, 75 and 95 % of the reports do not exceed.
         */
        Percentiles: {
            p50: number;
            p75: number;
            p95: number;
        };
        /**
         * PerformanceMetric
         * @description A page, title, device or browser, its percentiles and its number of reports.
         */
        PerformanceMetric: {
            name: string | null;
            p50: number | null;
            p75: number | null;
            p95: number | null;
            count: number;
        };
        /**
         * Retention
         * @description Of the `visitors` who came on `date`, `return_visitors` came `day` days later; `percentage` is 0 to 100.
         */
        Retention: {
            date: string;
            day: number;
            visitors: number;
            returnVisitors: number;
            percentage: number;
        };
        /**
         * Revenue
         * @description See the module.
         */
        Revenue: {
            chart: components["schemas"]["RevenuePoint"][];
            total: components["schemas"]["ComparedRevenueTotal"];
            country: components["schemas"]["RevenueSource"][];
            region: components["schemas"]["RevenueRegion"][];
            referrer: components["schemas"]["RevenueSource"][];
            channel: components["schemas"]["RevenueSource"][];
        };
        /**
         * RevenuePoint
         * @description The sales (`y`, exact decimals) of an event (`x`) in a bucket (`t`, its start), and how many.
         */
        RevenuePoint: {
            x: string | null;
            t: string;
            y: string;
            count: number;
        };
        /**
         * ComparedRevenueTotal
         * @description The totals, and those of the period that they are compared with.
         */
        ComparedRevenueTotal: {
            sum: string | null;
            count: number;
            unique_count: number;
            total_sessions: number;
            average: number;
            arpu: number;
            comparison: components["schemas"]["RevenueTotal"];
        };
        /**
         * RevenueTotal
         * @description See the module; `sum` is nothing where there are no sales.
         */
        RevenueTotal: {
            sum: string | null;
            count: number;
            unique_count: number;
            total_sessions: number;
            average: number;
            arpu: number;
        };
        /**
         * RevenueSource
         * @description A country, referrer or channel and its sales (exact decimals).
         */
        RevenueSource: {
            name: string | null;
            value: string;
        };
        /**
         * RevenueRegion
         * @description A region of a country and its sales (exact decimals).
         */
        RevenueRegion: {
            country: string | null;
            name: string | null;
            value: string;
        };
        /**
         * Utm
         * @description The values of each parameter, most page views first.
         */
        Utm: {
            utm_source: components["schemas"]["UtmValue"][];
            utm_medium: components["schemas"]["UtmValue"][];
            utm_campaign: components["schemas"]["UtmValue"][];
            utm_term: components["schemas"]["UtmValue"][];
            utm_content: components["schemas"]["UtmValue"][];
        };
        /**
         * UtmValue
         * @description A value of a parameter, and its page views.
         */
        UtmValue: {
            utm: string;
            views: number;
        };
        /**
         * Team
         * @description A team. Whoever knows `access_code` may join; `two_factor_required` asks a second factor of every member.
         */
        Team: {
            id: string;
            name: string;
            accessCode: string | null;
            logoUrl: string | null;
            /** Format: date-time */
            createdAt: string;
            updatedAt: string | null;
            deletedAt: string | null;
            twoFactorRequired: boolean;
        };
        /**
         * TeamWithMembers
         * @description A team and all of its members.
         */
        TeamWithMembers: {
            id: string;
            name: string;
            accessCode: string | null;
            logoUrl: string | null;
            /** Format: date-time */
            createdAt: string;
            updatedAt: string | null;
            deletedAt: string | null;
            twoFactorRequired: boolean;
            members: components["schemas"]["Member"][];
        };
        /**
         * Page[NamedMember]
         * @description A page, and how many there are in all; `order_by` and `search` repeat what was asked for.
         */
        Page_NamedMember_: {
            data: components["schemas"]["NamedMember"][];
            count: number;
            page: number;
            pageSize: number;
            orderBy?: string;
            search?: string;
        };
        /**
         * CreatedUser
         * @description The answer to creating a user.
         */
        CreatedUser: {
            id: string;
            username: string;
            role: string;
        };
        /**
         * ShownUser
         * @description A user, and whether an administrator asks a second factor of them.
         */
        ShownUser: {
            id: string;
            username: string;
            role: string;
            /** Format: date-time */
            createdAt: string;
            twoFactorRequired: boolean;
        };
        /**
         * SecondFactor
         * @description Whether a user signs in with a second factor, and who asks one of them.
         */
        SecondFactor: {
            isEnabled: boolean;
            requiredReason: ("global" | "team" | "user") | null;
        };
        /**
         * Active
         * @description How many visitors are active.
         */
        Active: {
            visitors: number;
        };
        /**
         * AnnotationPage
         * @description A page of annotations; `is_capped` tells, if a most was asked for, whether there are more than that.
         */
        AnnotationPage: {
            data: components["schemas"]["Annotation"][];
            count: number;
            page: number;
            pageSize: number;
            orderBy?: string;
            search?: string;
            isCapped?: boolean;
        };
        /**
         * Annotation
         * @description A note about a moment, or about a whole day (`all_day`).
         */
        Annotation: {
            id: string;
            websiteId: string;
            userId: string | null;
            note: string;
            /** Format: date-time */
            date: string;
            allDay: boolean;
            /** Format: date-time */
            createdAt: string;
            updatedAt: string | null;
        };
        /**
         * DailyTotals
         * @description The forgotten days that lie in the range as a whole, in order; otherwise see `EventRetention`.
         */
        DailyTotals: {
            timezone: string;
            forgottenUntil: number | null;
            days: components["schemas"]["DailyTotal"][];
        };
        /**
         * DailyTotal
         * @description The numbers of a day, e.g. 2026-02-10; `totaltime` is in seconds.
         */
        DailyTotal: {
            day: string;
            pageviews: number;
            visitors: number;
            visits: number;
            bounces: number;
            totaltime: number;
            customEvents: number;
            events: number;
        };
        /**
         * DateRange
         * @description ISO 8601, UTC; None for a website without events.
         */
        DateRange: {
            startDate: string | null;
            endDate: string | null;
        };
        /**
         * WebsiteDrops
         * @description Counts over all time and by day, and the latest drops (of this process, since it started).
         */
        WebsiteDrops: {
            total: number;
            reasons: components["schemas"]["ReasonCount"][];
            days: components["schemas"]["DayCount"][];
            recent: components["schemas"]["RecentDrop"][];
        };
        /**
         * DayCount
         * @description So many drops of a day (a date in UTC) for a reason.
         */
        DayCount: {
            day: string;
            reason: string;
            count: number;
        };
        /**
         * Page[EventWithData]
         * @description A page, and how many there are in all; `order_by` and `search` repeat what was asked for.
         */
        Page_EventWithData_: {
            data: components["schemas"]["EventWithData"][];
            count: number;
            page: number;
            pageSize: number;
            orderBy?: string;
            search?: string;
        };
        /**
         * EventWithData
         * @description An event and its data.
         */
        EventWithData: {
            websiteId: string;
            eventId: string;
            eventName: string | null;
            eventProperties: components["schemas"]["EventProperty"][];
        };
        /**
         * EventProperty
         * @description One key of an event's data; numbers are decimal text.
         */
        EventProperty: {
            dataKey: string;
            stringValue: string | null;
            numberValue: string | null;
            dateValue: string | null;
            dataType: number;
            createdAt: string;
        };
        /**
         * Page[PivotEvent]
         * @description A page, and how many there are in all; `order_by` and `search` repeat what was asked for.
         */
        Page_PivotEvent_: {
            data: components["schemas"]["PivotEvent"][];
            count: number;
            page: number;
            pageSize: number;
            orderBy?: string;
            search?: string;
        };
        /**
         * PivotEvent
         * @description An event and its data; keys and values stand in the same order.
         */
        PivotEvent: {
            eventId: string;
            sessionId: string;
            eventName: string | null;
            urlPath: string;
            createdAt: string;
            propertyKeys: string[];
            propertyValues: string[];
        };
        /**
         * ValuePoint
         * @description A value (`x`) in a bucket (`t`), and how often.
         */
        ValuePoint: {
            x: string;
            t: string;
            y: number;
        };
        /**
         * NumberPoint
         * @description A bucket or date (`t`) and its number.
         */
        NumberPoint: {
            t: string;
            y: number;
        };
        /**
         * NumericStats
         * @description See the module.
         */
        NumericStats: {
            total: number;
            average: number;
            median: number;
            min: number;
            max: number;
        };
        /**
         * TypedPropertyTotal
         * @description A property of events of a name with its kind and, where one event was asked for, a value; how many have it.
         */
        TypedPropertyTotal: {
            eventName: string | null;
            propertyName: string;
            dataType: number;
            total: number;
            propertyValue?: string | null;
        };
        /**
         * FieldTotal
         * @description A property with its kind and one of its values, and how often it occurred.
         */
        FieldTotal: {
            propertyName: string;
            dataType: number;
            value: string | null;
            total: number;
        };
        /**
         * EventPropertyTotal
         * @description A property of events of a name, the kind of its values (where they differ, the first), and how many have it.
         */
        EventPropertyTotal: {
            eventName: string | null;
            propertyName: string;
            dataType: number;
            total: number;
        };
        /**
         * EventDataStats
         * @description Events that have data, different properties, and values in all (text, as in the reference).
         */
        EventDataStats: {
            events: number;
            properties: number;
            records: string | null;
        };
        /**
         * ValueTotal
         * @description A value, and how many have it.
         */
        ValueTotal: {
            value: string | null;
            total: number;
        };
        /**
         * PropertyOfEvent
         * @description One key of an event's data, with the event.
         */
        PropertyOfEvent: {
            dataKey: string;
            stringValue: string | null;
            numberValue: string | null;
            dateValue: string | null;
            dataType: number;
            createdAt: string;
            websiteId: string;
            eventId: string;
            eventName: string | null;
        };
        /**
         * EventRetention
         * @description For how many days before today events are kept; null is for ever.
         *
         *         `timezone` tells whose days. Of everything before `forgotten_until` (Unix milliseconds) there are daily totals
         *         alone; null where nothing was forgotten.
         */
        EventRetention: {
            days: number | null;
            timezone: string;
            forgottenUntil: number | null;
        };
        /**
         * Page[ListedEvent]
         * @description A page, and how many there are in all; `order_by` and `search` repeat what was asked for.
         */
        Page_ListedEvent_: {
            data: components["schemas"]["ListedEvent"][];
            count: number;
            page: number;
            pageSize: number;
            orderBy?: string;
            search?: string;
        };
        /**
         * ListedEvent
         * @description One event; `has_data` says whether data came with it.
         */
        ListedEvent: {
            id: string;
            websiteId: string;
            sessionId: string;
            createdAt: string;
            hostname: string | null;
            urlPath: string;
            urlQuery: string | null;
            referrerPath: string | null;
            referrerQuery: string | null;
            referrerDomain: string | null;
            country: string | null;
            city: string | null;
            device: string | null;
            os: string | null;
            browser: string | null;
            pageTitle: string | null;
            eventType: number;
            eventName: string | null;
            hasData: boolean;
        };
        /**
         * NamedPoint
         * @description A name (`x`), a bucket (`t`, its start), and how often the name occurred in it (`y`).
         */
        NamedPoint: {
            x: string | null;
            t: string;
            y: number;
        };
        /**
         * EventStatsData
         * @description The numbers, wrapped as the contract has them.
         */
        EventStatsData: {
            data: components["schemas"]["EventStatsAnswer"];
        };
        /**
         * EventStatsAnswer
         * @description The numbers, and those of the period that they are compared with.
         */
        EventStatsAnswer: {
            events: number;
            visitors: number;
            visits: number;
            uniqueEvents: number;
            comparison: components["schemas"]["EventStats"];
        };
        /**
         * EventStats
         * @description See the module.
         */
        EventStats: {
            events: number;
            visitors: number;
            visits: number;
            uniqueEvents: number;
        };
        /**
         * Archive
         * @description The archive in Base64.
         */
        Archive: {
            zip: string;
        };
        /**
         * SavedQuestion
         * @description A saved funnel or goal; `ok` is what the contract's clients look for after a change.
         */
        SavedQuestion: {
            id: string;
            userId: string;
            websiteId: string;
            type: string;
            name: string;
            description: string;
            parameters: Record<string, never>;
            /** Format: date-time */
            createdAt: string;
            updatedAt: string | null;
            /** @default true */
            ok: boolean;
        };
        /**
         * Heatmap
         * @description See the module; without a path only the pages are there.
         */
        Heatmap: {
            /** @enum {unknown} */
            mode: "click" | "scroll";
            pages: components["schemas"]["HeatmapPage"][];
            points: components["schemas"]["HeatmapPlace"][];
            scroll: components["schemas"]["Scroll"];
            snapshot: components["schemas"]["Snapshot"] | null;
        };
        /**
         * HeatmapPage
         * @description A path with points.
         */
        HeatmapPage: {
            urlPath: string;
            count: number;
            sessions: number;
        };
        /**
         * HeatmapPlace
         * @description A place that was clicked; pixels, nothing where the recorder did not tell.
         */
        HeatmapPlace: {
            x: number | null;
            y: number | null;
            pageX: number | null;
            pageY: number | null;
            pageW: number | null;
            pageH: number | null;
            viewportW: number | null;
            viewportH: number | null;
            count: number;
        };
        /**
         * Scroll
         * @description How far a page was read. The sizes are the greatest that were seen.
         */
        Scroll: {
            buckets: components["schemas"]["ScrollBucket"][];
            totalSessions: number;
            /** @default null */
            pageW: number | null;
            /** @default null */
            pageH: number | null;
            /** @default null */
            viewportW: number | null;
            /** @default null */
            viewportH: number | null;
        };
        /**
         * ScrollBucket
         * @description How many sessions read at least `depth` percent of the page.
         */
        ScrollBucket: {
            depth: number;
            sessions: number;
            pageW: number | null;
            pageH: number | null;
            viewportW: number | null;
            viewportH: number | null;
        };
        /**
         * Snapshot
         * @description A recorded visit that shows the page: the replay `id` can be drawn beneath the points.
         */
        Snapshot: {
            id: string;
            /** @enum {unknown} */
            kind: "iframe";
            url: string;
            pageW: number | null;
            pageH: number | null;
            viewportW: number | null;
            viewportH: number | null;
        };
        /**
         * Metric
         * @description A value (`x`) and its number (`y`); cities and regions say in which country they are.
         */
        Metric: {
            x: string;
            y: number;
            country?: string | null;
        };
        /**
         * ExpandedMetric
         * @description A value with its numbers; 64-bit sums are text, as in the reference.
         */
        ExpandedMetric: {
            name: string;
            pageviews: string;
            visitors: number;
            visits: number;
            bounces: number;
            totaltime: string;
            country?: string | null;
        };
        /**
         * PageviewsAnswer
         * @description The series; with `compare` also both ranges and the other series.
         */
        PageviewsAnswer: {
            pageviews: components["schemas"]["Point"][];
            sessions: components["schemas"]["Point"][];
            /** @default null */
            startDate: string | null;
            /** @default null */
            endDate: string | null;
            /** @default null */
            compare: components["schemas"]["PageviewsComparison"] | null;
        };
        /**
         * PageviewsComparison
         * @description The series of the period that another one is compared with.
         */
        PageviewsComparison: {
            pageviews: components["schemas"]["Point"][];
            sessions: components["schemas"]["Point"][];
            startDate: string;
            endDate: string;
        };
        /**
         * PerformanceChart
         * @description A metric over time.
         */
        PerformanceChart: {
            chart: components["schemas"]["PerformancePoint"][];
        };
        /**
         * RecorderConfig
         * @description As the recorder script is told; the defaults are those of Umami.
         *
         *         Parameters
         *         ----------
         *         sample_rate, heatmap_sample_rate: which part of the visits is recorded, from 0 to 1.
         *         mask_level: `moderate` masks what is typed, `strict` all text.
         *         max_duration: milliseconds after which a recording ends.
         *         block_selector: CSS selector of what is left out altogether.
         */
        RecorderConfig: {
            /** @default false */
            enabled: boolean;
            /** @default false */
            replayEnabled: boolean;
            /** @default false */
            heatmapEnabled: boolean;
            /** @default 0.15 */
            sampleRate: number;
            /** @default 1 */
            heatmapSampleRate: number;
            /** @default moderate */
            maskLevel: string;
            /** @default 300000 */
            maxDuration: number;
            /** @default  */
            blockSelector: string;
        };
        /**
         * NotRecorded
         * @description The website records nothing, or does not exist.
         */
        NotRecorded: {
            /** @default false */
            enabled: boolean;
        };
        /**
         * Page[ReplaySummary]
         * @description A page, and how many there are in all; `order_by` and `search` repeat what was asked for.
         */
        Page_ReplaySummary_: {
            data: components["schemas"]["ReplaySummary"][];
            count: number;
            page: number;
            pageSize: number;
            orderBy?: string;
            search?: string;
        };
        /**
         * ReplaySummary
         * @description One recorded visit. `id` is the visit's; `duration` is in milliseconds.
         */
        ReplaySummary: {
            id: string;
            sessionId: string;
            websiteId: string;
            browser: string | null;
            os: string | null;
            device: string | null;
            country: string | null;
            city: string | null;
            eventCount: number;
            chunkCount: number;
            startedAt: string;
            endedAt: string;
            duration: number;
            createdAt: string;
        };
        /**
         * Page[SavedReplay]
         * @description A page, and how many there are in all; `order_by` and `search` repeat what was asked for.
         */
        Page_SavedReplay_: {
            data: components["schemas"]["SavedReplay"][];
            count: number;
            page: number;
            pageSize: number;
            orderBy?: string;
            search?: string;
        };
        /**
         * SavedReplay
         * @description A saved recording; `visit_id` is the id of the replay.
         */
        SavedReplay: {
            id: string;
            websiteId: string;
            visitId: string;
            name: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        /**
         * IsSaved
         * @description Whether a recording is in the list of saved ones.
         */
        IsSaved: {
            isSaved: boolean;
        };
        /**
         * Replay
         * @description A recording; of a visit that was not recorded everything is empty.
         */
        Replay: {
            sessionId: string | null;
            events: unknown[];
            startedAt: string | null;
            endedAt: string | null;
            eventCount: number;
            chunkCount: number;
        };
        /**
         * SalesChart
         * @description Sales over time.
         */
        SalesChart: {
            chart: components["schemas"]["SalesPoint"][];
        };
        /**
         * SalesPoint
         * @description The sales (`y`) of an event (`x`) in a bucket (`t`, its start), and how many.
         */
        SalesPoint: {
            x: string | null;
            t: string;
            y: number;
            count: number;
        };
        /**
         * SalesSource
         * @description A country, referrer or channel and its sales.
         */
        SalesSource: {
            name: string | null;
            value: number;
        };
        /**
         * SalesRegion
         * @description A region of a country and its sales.
         */
        SalesRegion: {
            country: string | null;
            name: string | null;
            value: number;
        };
        /**
         * Page[SessionSummary]
         * @description A page, and how many there are in all; `order_by` and `search` repeat what was asked for.
         */
        Page_SessionSummary_: {
            data: components["schemas"]["SessionSummary"][];
            count: number;
            page: number;
            pageSize: number;
            orderBy?: string;
            search?: string;
        };
        /**
         * SessionSummary
         * @description A visitor on a hostname: visits, page views and custom events there, first and last moment (ISO 8601).
         */
        SessionSummary: {
            id: string;
            websiteId: string;
            hostname: string | null;
            browser: string | null;
            os: string | null;
            device: string | null;
            screen: string | null;
            language: string | null;
            country: string | null;
            region: string | null;
            city: string | null;
            firstAt: string;
            lastAt: string;
            visits: number;
            views: number;
            events: number;
            createdAt: string;
        };
        /**
         * ComparedSalesTotal
         * @description The totals, and those of the period that they are compared with.
         */
        ComparedSalesTotal: {
            sum: number;
            count: number;
            unique_count: number;
            total_sessions: number;
            average: number;
            arpu: number;
            comparison: components["schemas"]["SalesTotal"];
        };
        /**
         * SalesTotal
         * @description See `analytics.revenue`; no sales are a sum of 0.
         */
        SalesTotal: {
            sum: number;
            count: number;
            unique_count: number;
            total_sessions: number;
            average: number;
            arpu: number;
        };
        /**
         * Page[Segment]
         * @description A page, and how many there are in all; `order_by` and `search` repeat what was asked for.
         */
        Page_Segment_: {
            data: components["schemas"]["Segment"][];
            count: number;
            page: number;
            pageSize: number;
            orderBy?: string;
            search?: string;
        };
        /**
         * Segment
         * @description A saved filter. `type` is segment or cohort.
         */
        Segment: {
            id: string;
            websiteId: string;
            type: string;
            name: string;
            parameters: Record<string, never>;
            /** Format: date-time */
            createdAt: string;
            updatedAt: string | null;
        };
        /**
         * Page[PivotSession]
         * @description A page, and how many there are in all; `order_by` and `search` repeat what was asked for.
         */
        Page_PivotSession_: {
            data: components["schemas"]["PivotSession"][];
            count: number;
            page: number;
            pageSize: number;
            orderBy?: string;
            search?: string;
        };
        /**
         * PivotSession
         * @description A visitor and what the site said of them; keys and values stand in the same order.
         */
        PivotSession: {
            sessionId: string;
            distinctId: string | null;
            createdAt: string;
            propertyKeys: string[];
            propertyValues: string[];
        };
        /**
         * PropertyTotal
         * @description A property, the kind of its values (where they differ, the first), and how many visitors have it.
         */
        PropertyTotal: {
            propertyName: string;
            dataType: number;
            total: number;
        };
        /**
         * ValueActivity
         * @description See the module; `label` is the value.
         */
        ValueActivity: {
            label: string;
            activity: number;
            sessions: number;
            visits: number;
            views: number;
            events: number;
        };
        /**
         * SessionStats
         * @description See the module.
         */
        SessionStats: {
            pageviews: components["schemas"]["Value"];
            visitors: components["schemas"]["Value"];
            visits: components["schemas"]["Value"];
            countries: components["schemas"]["Value"];
            events: components["schemas"]["Value"];
        };
        /**
         * Value
         * @description One number.
         */
        Value: {
            value: number;
        };
        /**
         * ShownVisitor
         * @description A visitor; whether who asks may erase them, and how many visitors share their distinct id.
         */
        ShownVisitor: {
            id: string;
            distinctId: string | null;
            websiteId: string;
            browser: string | null;
            os: string | null;
            device: string | null;
            screen: string | null;
            language: string | null;
            country: string | null;
            region: string | null;
            city: string | null;
            firstAt: string;
            lastAt: string;
            visits: number;
            views: string;
            events: string;
            totaltime: string;
            canDelete: boolean;
            stitchedSessionCount: number;
        };
        /**
         * Activity
         * @description One event of a visitor; `has_data` says whether data came with it.
         */
        Activity: {
            createdAt: string;
            urlPath: string;
            urlQuery: string | null;
            referrerDomain: string | null;
            eventId: string;
            eventType: number;
            eventName: string | null;
            visitId: string;
            hostname: string | null;
            hasData: boolean;
        };
        /**
         * SessionProperty
         * @description What the site said of a visitor; numbers are decimal text.
         */
        SessionProperty: {
            websiteId: string;
            sessionId: string;
            dataKey: string;
            dataType: number;
            stringValue: string | null;
            numberValue: string | null;
            dateValue: string | null;
            createdAt: string;
        };
        /**
         * ShieldRules
         * @description The rules of a website; those that are empty or false do nothing.
         *
         *         Parameters
         *         ----------
         *         addresses: IP addresses and CIDR ranges that are not counted.
         *         countries: two letters each (ISO 3166-1) that are not counted.
         *         hostnames: the only host names that are counted; `*.example.com` stands for all below it.
         *         paths: paths that are not counted; `*` stands for any text, slashes included.
         *         referrers: domains of spam; what comes from them or from below them is not counted.
         *         global_privacy_control, do_not_track: whether events of browsers that send `Sec-GPC: 1` or `DNT: 1` are not counted.
         */
        ShieldRules: {
            /** @default [] */
            addresses: string[];
            /** @default [] */
            countries: string[];
            /** @default [] */
            hostnames: string[];
            /** @default [] */
            paths: string[];
            /** @default [] */
            referrers: string[];
            /** @default false */
            globalPrivacyControl: boolean;
            /** @default false */
            doNotTrack: boolean;
        };
        /**
         * StatsAnswer
         * @description The numbers, and those of the period that they are compared with.
         */
        StatsAnswer: {
            pageviews: number;
            visitors: number;
            visits: number;
            bounces: number;
            totaltime: number;
            comparison: components["schemas"]["Stats"];
        };
        /**
         * Stats
         * @description See the module; `totaltime` is in seconds.
         */
        Stats: {
            pageviews: number;
            visitors: number;
            visits: number;
            bounces: number;
            totaltime: number;
        };
        /**
         * ValueCount
         * @description A value, and how many events have it.
         */
        ValueCount: {
            value: string | null;
            count: number;
        };
        /**
         * Disabling
         * @description What turning the second factor off takes.
         */
        Disabling: {
            password: string;
            token: string;
        };
        /**
         * Code
         * @description A code of the authenticator app.
         */
        Code: {
            token: string;
        };
        /**
         * CodeOrBackupCode
         * @description A code of the authenticator app, or a backup code.
         */
        CodeOrBackupCode: {
            /** @default null */
            token: string | null;
            /** @default null */
            backupCode: string | null;
        };
        /**
         * Login
         * @description What signing in takes.
         */
        Login: {
            username: string;
            password: string;
        };
        /**
         * NewBoard
         * @description A board to be created.
         */
        NewBoard: {
            /** @enum {unknown} */
            type: "link" | "mixed" | "open" | "pixel" | "website";
            name: string;
            /** @default  */
            description: string;
            /** @default null */
            teamId: string | null;
            /** @default {} */
            parameters: Record<string, never>;
        };
        /**
         * BoardChange
         * @description What to change of a board.
         */
        BoardChange: {
            /** @enum {unknown} */
            type?: "dashboard" | "link" | "mixed" | "open" | "pixel" | "website";
            name?: string;
            description?: string;
            parameters?: Record<string, never>;
        };
        /**
         * BoardCopy
         * @description What is to be different about the copy.
         */
        BoardCopy: {
            name?: string;
            description?: string;
            parameters?: Record<string, never>;
        };
        /**
         * NewShareOfThing
         * @description A share of the thing that the path names; its slug is made up.
         */
        NewShareOfThing: {
            name: string;
            /** @default {} */
            parameters: Record<string, never>;
        };
        /**
         * DashboardChange
         * @description What to change of one's dashboard; without `parameters` it is emptied.
         */
        DashboardChange: {
            name?: string;
            description?: string;
            /** @default {} */
            parameters: Record<string, never>;
        };
        /**
         * Question
         * @description What is to be explained.
         *
         *         Parameters
         *         ----------
         *         request: the body of POST /api/send, as a tracker sends it.
         *         headers: those that come with it, by name; left out, those of this very request.
         *         peer: the address that the connection comes from; left out, that of this very request.
         */
        Question: {
            request: Record<string, never>;
            headers?: {
                [key: string]: string;
            };
            peer?: string;
        };
        /**
         * NewLink
         * @description A link to be created.
         */
        NewLink: {
            name: string;
            url: string;
            slug: string;
            /** @default null */
            teamId: string | null;
            /** @default null */
            id: string | null;
        };
        /**
         * LinkChange
         * @description What to change of a link.
         */
        LinkChange: {
            name?: string;
            url?: string;
            slug?: string;
        };
        /**
         * ApiKeyBody
         * @description A key to be made: what it may do, on which website only, and until when.
         */
        ApiKeyBody: {
            name: string;
            /**
             * @default write
             * @enum {unknown}
             */
            scope: "read" | "write";
            /** @default null */
            websiteId: string | null;
            /** @default null */
            expiresAt: string | null;
        };
        /**
         * NewPassword
         * @description A change of one's own password.
         */
        NewPassword: {
            currentPassword: string;
            newPassword: string;
        };
        /**
         * NewPixel
         * @description A pixel to be created.
         */
        NewPixel: {
            name: string;
            slug: string;
            /** @default null */
            teamId: string | null;
            /** @default null */
            id: string | null;
        };
        /**
         * PixelChange
         * @description What to change of a pixel.
         */
        PixelChange: {
            name?: string;
            slug?: string;
        };
        /**
         * ReportBody
         * @description A report to be saved, or what a saved one becomes.
         */
        ReportBody: {
            websiteId: string;
            /** @enum {unknown} */
            type: "attribution" | "breakdown" | "funnel" | "goal" | "journey" | "performance" | "retention" | "revenue" | "utm";
            name: string;
            parameters: Record<string, never>;
            description?: string;
        };
        /**
         * AttributionParameters
         * @description Which step, and what its visitors are attributed to; the currency is not used.
         */
        AttributionParameters: {
            startDate: string | number;
            endDate: string | number;
            /** @enum {unknown} */
            model: "first-click" | "last-click";
            /** @enum {unknown} */
            type: "event" | "path";
            step: string;
            /** @default  */
            currency: string;
        };
        /**
         * BreakdownParameters
         * @description By what the numbers are broken down.
         */
        BreakdownParameters: {
            startDate: string | number;
            endDate: string | number;
            fields: ("browser" | "city" | "country" | "device" | "distinctId" | "event" | "hostname" | "language" | "os" | "path" | "query" | "referrer" | "region" | "tag" | "title" | "utmCampaign" | "utmContent" | "utmMedium" | "utmSource" | "utmTerm")[];
        };
        /**
         * FunnelParameters
         * @description The steps, and how many minutes may lie between them.
         */
        FunnelParameters: {
            startDate: string | number;
            endDate: string | number;
            window: number;
            steps: components["schemas"]["FunnelStep"][];
        };
        /**
         * FunnelStep
         * @description A page or custom event; `filters` count for custom events.
         */
        FunnelStep: {
            /** @enum {unknown} */
            type: "event" | "path";
            value: string;
            filters?: components["schemas"]["PropertyFilter"][];
        };
        /**
         * GoalParameters
         * @description What is to be reached; every type but `path` is that of an event.
         */
        GoalParameters: {
            startDate: string | number;
            endDate: string | number;
            type: string;
            value: string;
        };
        /**
         * JourneyParameters
         * @description How many steps, where they begin and end, and of which kind of event they are.
         */
        JourneyParameters: {
            startDate: string | number;
            endDate: string | number;
            steps: number;
            /** @default  */
            startStep: string;
            /** @default  */
            endStep: string;
            eventType?: number;
        };
        /**
         * PerformanceParameters
         * @description Which metric, in buckets of which unit.
         */
        PerformanceParameters: {
            startDate: string | number;
            endDate: string | number;
            timezone?: string;
            /** @default day */
            unit: components["schemas"]["Unit"];
            /**
             * @default lcp
             * @enum {unknown}
             */
            metric: "cls" | "fcp" | "inp" | "lcp" | "ttfb";
        };
        /**
         * Unit
         * @description How long a bucket of a series is; finest first.
         * @enum {unknown}
         */
        Unit: "day" | "hour" | "minute" | "month" | "year";
        /**
         * ZonedParameters
         * @description The parameters of a report whose days begin in a time zone.
         */
        ZonedParameters: {
            startDate: string | number;
            endDate: string | number;
            timezone?: string;
        };
        /**
         * RevenueParameters
         * @description Which currency, in buckets of which unit, compared with what.
         */
        RevenueParameters: {
            startDate: string | number;
            endDate: string | number;
            timezone?: string;
            currency: string;
            /** @default day */
            unit: components["schemas"]["Unit"];
            /**
             * @default prev
             * @enum {unknown}
             */
            compare: "prev" | "yoy";
        };
        /**
         * ReportParameters
         * @description What every report has: from when to when, as ISO 8601 or Unix milliseconds.
         */
        ReportParameters: {
            startDate: string | number;
            endDate: string | number;
        };
        /**
         * NewShare
         * @description A share of any thing.
         */
        NewShare: {
            entityId: string;
            /** @enum {unknown} */
            shareType: 1 | 2 | 3 | 4;
            name: string;
            parameters: Record<string, never>;
            /** @default null */
            slug: string | null;
        };
        /**
         * ShareChange
         * @description What a share becomes.
         */
        ShareChange: {
            name: string;
            slug: string;
            parameters: Record<string, never>;
        };
        /**
         * NewTeam
         * @description A team to be created; only administrators create teams for others (`owner_id`).
         */
        NewTeam: {
            name: string;
            /** @default null */
            ownerId: string | null;
        };
        /**
         * Join
         * @description The invitation to a team.
         */
        Join: {
            accessCode: string;
        };
        /**
         * TeamChange
         * @description What to change of a team.
         */
        TeamChange: {
            name?: string;
            accessCode?: string;
            twoFactorRequired?: boolean;
        };
        /**
         * NewMember
         * @description A user to be added to a team.
         */
        NewMember: {
            userId: string;
            /** @enum {unknown} */
            role: "team-manager" | "team-member" | "team-view-only";
        };
        /**
         * MemberChange
         * @description What a member becomes.
         */
        MemberChange: {
            /** @enum {unknown} */
            role: "team-manager" | "team-member" | "team-view-only";
        };
        /**
         * NewUser
         * @description A user to be created.
         */
        NewUser: {
            username: string;
            password: string;
            /** @enum {unknown} */
            role: "admin" | "user" | "view-only";
            /** @default null */
            id: string | null;
        };
        /**
         * UserChange
         * @description What to change; only administrators change names, roles, and of whom a second factor is asked.
         */
        UserChange: {
            /** @default null */
            username: string | null;
            /** @default null */
            password: string | null;
            /** @default null */
            role: ("admin" | "user" | "view-only") | null;
            /** @default null */
            twoFactorRequired: boolean | null;
        };
        /**
         * NewWebsite
         * @description A website to be created; `share_id` is the slug of a share to be created with it.
         */
        NewWebsite: {
            name: string;
            domain: string;
            /** @default null */
            shareId: string | null;
            /** @default null */
            teamId: string | null;
            /** @default null */
            id: string | null;
        };
        /**
         * WebsiteChange
         * @description What to change; `share_id` null deletes the website's shares.
         */
        WebsiteChange: {
            name?: string;
            domain?: string;
            shareId?: string | null;
            replayEnabled?: boolean;
            replayConfig?: components["schemas"]["ReplayConfig"] | null;
        };
        /**
         * ReplayConfig
         * @description How visits are recorded; see `RecorderConfig`.
         */
        ReplayConfig: {
            replayEnabled?: boolean;
            heatmapEnabled?: boolean;
            heatmapSampleRate?: number;
            sampleRate?: number;
            /** @enum {unknown} */
            maskLevel?: "moderate" | "strict";
            maxDuration?: number;
            blockSelector?: string;
        };
        /**
         * AnnotationBody
         * @description An annotation to be made, or what an existing one becomes; `all_day` stays as it is when it is not given.
         */
        AnnotationBody: {
            note: string;
            date: string;
            allDay?: boolean;
        };
        /**
         * RetentionChange
         * @description How long events are to be kept: so many whole days before today, null for ever.
         *
         *         `timezone` is an IANA name; without it the website's stays, which is UTC at first.
         */
        RetentionChange: {
            days: number | null;
            timezone?: string;
        };
        /**
         * FunnelBody
         * @description A funnel to be saved, or what a saved one becomes.
         */
        FunnelBody: {
            name: string;
            parameters: components["schemas"]["FunnelDefinition"];
            description?: string;
        };
        /**
         * FunnelDefinition
         * @description The steps, and how many minutes may lie between them.
         */
        FunnelDefinition: {
            window: number;
            steps: components["schemas"]["FunnelStep"][];
        };
        /**
         * GoalBody
         * @description A goal to be saved, or what a saved one becomes.
         */
        GoalBody: {
            name: string;
            parameters: components["schemas"]["GoalDefinition"];
            description?: string;
        };
        /**
         * GoalDefinition
         * @description What is to be reached; every type but `path` is that of an event.
         */
        GoalDefinition: {
            type: string;
            value: string;
        };
        /**
         * SaveReplay
         * @description Whether a recording is to be in the list of saved ones, and under which name.
         */
        SaveReplay: {
            isSaved: boolean;
            /** @default  */
            name: string;
        };
        /**
         * SegmentBody
         * @description A segment to be created, or what an existing one becomes.
         */
        SegmentBody: {
            /** @enum {unknown} */
            type: "cohort" | "segment";
            name: string;
            parameters: components["schemas"]["SegmentParameters"];
        };
        /**
         * SegmentParameters
         * @description The filter itself. A cohort has `date_range` and `action` besides.
         */
        SegmentParameters: {
            filters?: components["schemas"]["SegmentFilter"][];
            /** @enum {unknown} */
            match?: "all" | "any";
            dateRange?: string;
            action?: components["schemas"]["CohortAction"];
        };
        /**
         * SegmentFilter
         * @description One condition.
         */
        SegmentFilter: {
            name: string;
            /** @enum {unknown} */
            operator: "af" | "bf" | "c" | "dnc" | "eq" | "f" | "gt" | "gte" | "lt" | "lte" | "neq" | "nre" | "ns" | "re" | "s" | "t";
            value: string;
        };
        /**
         * CohortAction
         * @description What the members of a cohort have done.
         */
        CohortAction: {
            type: string;
            value: string;
        };
        /**
         * ShieldChange
         * @description What to change; a list replaces the one that was, and what is left out stays.
         */
        ShieldChange: {
            addresses?: string[];
            countries?: string[];
            hostnames?: string[];
            paths?: string[];
            referrers?: string[];
            globalPrivacyControl?: boolean;
            doNotTrack?: boolean;
        };
        /**
         * Transfer
         * @description To whom a website goes: a user or a team.
         */
        Transfer: {
            /** @default null */
            userId: string | null;
            /** @default null */
            teamId: string | null;
        };
        Send: {
            /** @enum {unknown} */
            type: "event" | "identify" | "performance";
            /** @description Exactly one of website, link and pixel. */
            payload: {
                /** Format: uuid */
                website?: string;
                /** Format: uuid */
                link?: string;
                /** Format: uuid */
                pixel?: string;
                /** @description What comes with the event, or is said of the visitor. */
                data?: Record<string, never>;
                hostname?: string;
                language?: string;
                referrer?: string;
                screen?: string;
                title?: string;
                url?: string;
                /** @description Makes it a custom event. */
                name?: string;
                tag?: string;
                ip?: string;
                userAgent?: string;
                /** @description Unix seconds; now unless given. */
                timestamp?: number | boolean | string | null;
                /** @description A distinct id of the visitor. */
                id?: string;
                browser?: string;
                os?: string;
                device?: string;
                lcp?: number;
                inp?: number;
                cls?: number;
                fcp?: number;
                ttfb?: number;
            } & (unknown | unknown | unknown);
        };
        /** @description A bot is answered `beep`. */
        Sent: {
            cache: string;
            sessionId: string;
            visitId: string;
        } | {
            beep: string;
        };
        BatchAnswer: {
            size: number;
            processed: number;
            errors: number;
            details: Record<string, never>[];
            cache: string | null;
        };
        Record: {
            /** @enum {unknown} */
            type: "record" | "heatmap";
            payload: {
                /** Format: uuid */
                website: string;
                events: unknown[];
                /** @description Unix seconds; now unless given. */
                timestamp?: number;
            };
        };
        Recorded: {
            ok?: boolean;
            reason?: string;
            beep?: string;
        };
        Error: {
            error: {
                message: string;
                code: string;
                status?: number;
                errors?: string[];
                /** @description By field: `errors`, and `properties` of its own. */
                properties?: Record<string, never>;
            };
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
};
export type $defs = Record<string, never>;
export interface operations {
    post_2fa_disable: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Disabling"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ok"];
                };
            };
        };
    };
    post_2fa_setup_cancel: {
        parameters: {
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ok"];
                };
            };
        };
    };
    post_2fa_setup_confirm: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Code"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BackupCodes"];
                };
            };
        };
    };
    post_2fa_setup_initiate: {
        parameters: {
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Setup"];
                };
            };
        };
    };
    get_2fa_status: {
        parameters: {
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Status"];
                };
            };
        };
    };
    post_2fa_verify: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeOrBackupCode"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoginAnswer"];
                };
            };
        };
    };
    get_admin_drops: {
        parameters: {
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerDrops"];
                };
            };
        };
    };
    get_admin_system: {
        parameters: {
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["System"];
                };
            };
        };
    };
    get_admin_teams: {
        parameters: {
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ListedTeam_"];
                };
            };
        };
    };
    get_admin_users: {
        parameters: {
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ListedUser_"];
                };
            };
        };
    };
    get_admin_websites: {
        parameters: {
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Website_"];
                };
            };
        };
    };
    post_auth_login: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Login"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoginAnswer"] | components["schemas"]["PartialAnswer"];
                };
            };
        };
    };
    post_auth_logout: {
        parameters: {
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ok"];
                };
            };
        };
    };
    post_auth_sso: {
        parameters: {
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Handover"];
                };
            };
        };
    };
    get_auth_subscription: {
        parameters: {
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"];
                };
            };
        };
    };
    post_auth_verify: {
        parameters: {
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserWithTeams"];
                };
            };
        };
    };
    batch: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Send"][];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchAnswer"];
                };
            };
        };
    };
    get_boards: {
        parameters: {
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Board_"];
                };
            };
        };
    };
    post_boards: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBoard"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Board"];
                };
            };
        };
    };
    get_boards_boardId: {
        parameters: {
            path: {
                boardId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Board"] | null;
                };
            };
        };
    };
    post_boards_boardId: {
        parameters: {
            path: {
                boardId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BoardChange"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Board"];
                };
            };
        };
    };
    delete_boards_boardId: {
        parameters: {
            path: {
                boardId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ok"];
                };
            };
        };
    };
    post_boards_boardId_clone: {
        parameters: {
            path: {
                boardId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BoardCopy"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Board"];
                };
            };
        };
    };
    get_boards_thingId_shares: {
        parameters: {
            path: {
                thingId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Share_"];
                };
            };
        };
    };
    post_boards_thingId_shares: {
        parameters: {
            path: {
                thingId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewShareOfThing"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Share"];
                };
            };
        };
    };
    get_config: {
        parameters: {
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Config"];
                };
            };
        };
    };
    get_dashboard: {
        parameters: {
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Board"] | null;
                };
            };
        };
    };
    post_dashboard: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DashboardChange"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Board"];
                };
            };
        };
    };
    get_definitions: {
        parameters: {
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Definition"][];
                };
            };
        };
    };
    get_docs: {
        parameters: {
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": unknown;
                };
            };
        };
    };
    get_docs_css: {
        parameters: {
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/css": unknown;
                };
            };
        };
    };
    get_docs_js: {
        parameters: {
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/javascript": unknown;
                };
            };
        };
    };
    post_explain: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Question"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Explanation"];
                };
            };
        };
    };
    get_heartbeat: {
        parameters: {
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ok"];
                };
            };
        };
    };
    head_heartbeat: {
        parameters: {
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ok"];
                };
            };
        };
    };
    get_links: {
        parameters: {
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Link_"];
                };
            };
        };
    };
    post_links: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewLink"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Link"];
                };
            };
        };
    };
    get_links_charts: {
        parameters: {
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Charts"];
                };
            };
        };
    };
    get_links_linkId: {
        parameters: {
            path: {
                linkId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Link"] | null;
                };
            };
        };
    };
    post_links_linkId: {
        parameters: {
            path: {
                linkId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkChange"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Link"];
                };
            };
        };
    };
    delete_links_linkId: {
        parameters: {
            path: {
                linkId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ok"];
                };
            };
        };
    };
    get_links_thingId_shares: {
        parameters: {
            path: {
                thingId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Share_"];
                };
            };
        };
    };
    post_links_thingId_shares: {
        parameters: {
            path: {
                thingId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewShareOfThing"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Share"];
                };
            };
        };
    };
    get_me: {
        parameters: {
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    get_me_api_keys: {
        parameters: {
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"][];
                };
            };
        };
    };
    post_me_api_keys: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiKeyBody"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewApiKey"];
                };
            };
        };
    };
    delete_me_api_keys_keyId: {
        parameters: {
            path: {
                keyId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ok"];
                };
            };
        };
    };
    post_me_password: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPassword"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
        };
    };
    get_me_teams: {
        parameters: {
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ListedTeam_"];
                };
            };
        };
    };
    get_me_websites: {
        parameters: {
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Website_"];
                };
            };
        };
    };
    get_openapi_json: {
        parameters: {
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
        };
    };
    get_pixels: {
        parameters: {
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Pixel_"];
                };
            };
        };
    };
    post_pixels: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPixel"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pixel"];
                };
            };
        };
    };
    get_pixels_charts: {
        parameters: {
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Charts"];
                };
            };
        };
    };
    get_pixels_pixelId: {
        parameters: {
            path: {
                pixelId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pixel"] | null;
                };
            };
        };
    };
    post_pixels_pixelId: {
        parameters: {
            path: {
                pixelId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PixelChange"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pixel"];
                };
            };
        };
    };
    delete_pixels_pixelId: {
        parameters: {
            path: {
                pixelId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ok"];
                };
            };
        };
    };
    get_pixels_thingId_shares: {
        parameters: {
            path: {
                thingId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Share_"];
                };
            };
        };
    };
    post_pixels_thingId_shares: {
        parameters: {
            path: {
                thingId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewShareOfThing"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Share"];
                };
            };
        };
    };
    get_realtime_websiteId: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Realtime"];
                };
            };
        };
    };
    record: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Record"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
        };
    };
    get_reports: {
        parameters: {
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Report_"];
                };
            };
        };
    };
    post_reports: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportBody"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
        };
    };
    post_reports_attribution: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    websiteId: string;
                    /** @constant */
                    type: "attribution";
                    /** @description Filters as in query strings, segment and cohort included. */
                    filters: Record<string, never>;
                    parameters: components["schemas"]["AttributionParameters"];
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attribution"];
                };
            };
        };
    };
    post_reports_breakdown: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    websiteId: string;
                    /** @constant */
                    type: "breakdown";
                    /** @description Filters as in query strings, segment and cohort included. */
                    filters: Record<string, never>;
                    parameters: components["schemas"]["BreakdownParameters"];
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: string | number | null;
                    }[];
                };
            };
        };
    };
    post_reports_funnel: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    websiteId: string;
                    /** @constant */
                    type: "funnel";
                    /** @description Filters as in query strings, segment and cohort included. */
                    filters: Record<string, never>;
                    parameters: components["schemas"]["FunnelParameters"];
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FunnelResult"][];
                };
            };
        };
    };
    post_reports_goal: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    websiteId: string;
                    /** @constant */
                    type: "goal";
                    /** @description Filters as in query strings, segment and cohort included. */
                    filters: Record<string, never>;
                    parameters: components["schemas"]["GoalParameters"];
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Goal"];
                };
            };
        };
    };
    post_reports_journey: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    websiteId: string;
                    /** @constant */
                    type: "journey";
                    /** @description Filters as in query strings, segment and cohort included. */
                    filters: Record<string, never>;
                    parameters: components["schemas"]["JourneyParameters"];
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Journey"][];
                };
            };
        };
    };
    post_reports_performance: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    websiteId: string;
                    /** @constant */
                    type: "performance";
                    /** @description Filters as in query strings, segment and cohort included. */
                    filters: Record<string, never>;
                    parameters: components["schemas"]["PerformanceParameters"];
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Performance"];
                };
            };
        };
    };
    post_reports_retention: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    websiteId: string;
                    /** @constant */
                    type: "retention";
                    /** @description Filters as in query strings, segment and cohort included. */
                    filters: Record<string, never>;
                    parameters: components["schemas"]["ZonedParameters"];
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Retention"][];
                };
            };
        };
    };
    post_reports_revenue: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    websiteId: string;
                    /** @constant */
                    type: "revenue";
                    /** @description Filters as in query strings, segment and cohort included. */
                    filters: Record<string, never>;
                    parameters: components["schemas"]["RevenueParameters"];
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revenue"];
                };
            };
        };
    };
    post_reports_utm: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    websiteId: string;
                    /** @constant */
                    type: "utm";
                    /** @description Filters as in query strings, segment and cohort included. */
                    filters: Record<string, never>;
                    parameters: components["schemas"]["ReportParameters"];
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Utm"];
                };
            };
        };
    };
    get_reports_reportId: {
        parameters: {
            path: {
                reportId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"] | null;
                };
            };
        };
    };
    post_reports_reportId: {
        parameters: {
            path: {
                reportId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportBody"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
        };
    };
    delete_reports_reportId: {
        parameters: {
            path: {
                reportId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ok"];
                };
            };
        };
    };
    get_scripts_telemetry: {
        parameters: {
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/javascript": unknown;
                };
            };
        };
    };
    send: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Send"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sent"];
                };
            };
        };
    };
    post_share: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewShare"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Share"];
                };
            };
        };
    };
    get_share_id_shareId: {
        parameters: {
            path: {
                shareId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Share"];
                };
            };
        };
    };
    post_share_id_shareId: {
        parameters: {
            path: {
                shareId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShareChange"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Share"];
                };
            };
        };
    };
    delete_share_id_shareId: {
        parameters: {
            path: {
                shareId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ok"];
                };
            };
        };
    };
    get_share_slug: {
        parameters: {
            path: {
                slug: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    get_teams: {
        parameters: {
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ListedTeam_"];
                };
            };
        };
    };
    post_teams: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTeam"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": [
                        components["schemas"]["Team"],
                        components["schemas"]["Member"]
                    ];
                };
            };
        };
    };
    post_teams_join: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Join"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
        };
    };
    get_teams_teamId: {
        parameters: {
            path: {
                teamId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamWithMembers"];
                };
            };
        };
    };
    post_teams_teamId: {
        parameters: {
            path: {
                teamId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TeamChange"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
        };
    };
    delete_teams_teamId: {
        parameters: {
            path: {
                teamId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ok"];
                };
            };
        };
    };
    get_teams_teamId_boards: {
        parameters: {
            path: {
                teamId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Board_"];
                };
            };
        };
    };
    get_teams_teamId_links: {
        parameters: {
            path: {
                teamId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Link_"];
                };
            };
        };
    };
    get_teams_teamId_pixels: {
        parameters: {
            path: {
                teamId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Pixel_"];
                };
            };
        };
    };
    get_teams_teamId_users: {
        parameters: {
            path: {
                teamId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_NamedMember_"];
                };
            };
        };
    };
    post_teams_teamId_users: {
        parameters: {
            path: {
                teamId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMember"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
        };
    };
    get_teams_teamId_users_userId: {
        parameters: {
            path: {
                teamId: string;
                userId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"] | null;
                };
            };
        };
    };
    post_teams_teamId_users_userId: {
        parameters: {
            path: {
                teamId: string;
                userId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberChange"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
        };
    };
    delete_teams_teamId_users_userId: {
        parameters: {
            path: {
                teamId: string;
                userId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ok"];
                };
            };
        };
    };
    get_teams_teamId_websites: {
        parameters: {
            path: {
                teamId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Website_"];
                };
            };
        };
    };
    post_users: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewUser"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedUser"];
                };
            };
        };
    };
    get_users_userId: {
        parameters: {
            path: {
                userId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownUser"] | null;
                };
            };
        };
    };
    post_users_userId: {
        parameters: {
            path: {
                userId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserChange"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
        };
    };
    delete_users_userId: {
        parameters: {
            path: {
                userId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ok"];
                };
            };
        };
    };
    get_users_userId_2fa: {
        parameters: {
            path: {
                userId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactor"];
                };
            };
        };
    };
    post_users_userId_2fa_reset: {
        parameters: {
            path: {
                userId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ok"];
                };
            };
        };
    };
    get_users_userId_teams: {
        parameters: {
            path: {
                userId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ListedTeam_"];
                };
            };
        };
    };
    get_users_userId_websites: {
        parameters: {
            path: {
                userId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Website_"];
                };
            };
        };
    };
    get_websites: {
        parameters: {
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Website_"];
                };
            };
        };
    };
    post_websites: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWebsite"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Website"];
                };
            };
        };
    };
    get_websites_charts: {
        parameters: {
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Charts"];
                };
            };
        };
    };
    get_websites_thingId_shares: {
        parameters: {
            path: {
                thingId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Share_"];
                };
            };
        };
    };
    post_websites_thingId_shares: {
        parameters: {
            path: {
                thingId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewShareOfThing"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Share"];
                };
            };
        };
    };
    get_websites_websiteId: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Website"] | null;
                };
            };
        };
    };
    post_websites_websiteId: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebsiteChange"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Website"];
                };
            };
        };
    };
    delete_websites_websiteId: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ok"];
                };
            };
        };
    };
    get_websites_websiteId_active: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Active"];
                };
            };
        };
    };
    get_websites_websiteId_annotations: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnotationPage"];
                };
            };
        };
    };
    post_websites_websiteId_annotations: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnotationBody"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Annotation"];
                };
            };
        };
    };
    get_websites_websiteId_annotations_annotationId: {
        parameters: {
            path: {
                websiteId: string;
                annotationId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Annotation"];
                };
            };
        };
    };
    post_websites_websiteId_annotations_annotationId: {
        parameters: {
            path: {
                websiteId: string;
                annotationId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnotationBody"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Annotation"];
                };
            };
        };
    };
    delete_websites_websiteId_annotations_annotationId: {
        parameters: {
            path: {
                websiteId: string;
                annotationId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ok"];
                };
            };
        };
    };
    get_websites_websiteId_attribution: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attribution"];
                };
            };
        };
    };
    get_websites_websiteId_breakdown: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: string | number | null;
                    }[];
                };
            };
        };
    };
    get_websites_websiteId_daily_totals: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DailyTotals"];
                };
            };
        };
    };
    get_websites_websiteId_daterange: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DateRange"];
                };
            };
        };
    };
    get_websites_websiteId_drops: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebsiteDrops"];
                };
            };
        };
    };
    get_websites_websiteId_event_data: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_EventWithData_"];
                };
            };
        };
    };
    get_websites_websiteId_event_data_pivot: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_PivotEvent_"];
                };
            };
        };
    };
    get_websites_websiteId_event_data_pivot_array_series: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValuePoint"][];
                };
            };
        };
    };
    get_websites_websiteId_event_data_pivot_date_series: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NumberPoint"][];
                };
            };
        };
    };
    get_websites_websiteId_event_data_pivot_numeric_series: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NumberPoint"][];
                };
            };
        };
    };
    get_websites_websiteId_event_data_pivot_numeric_stats: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NumericStats"];
                };
            };
        };
    };
    get_websites_websiteId_event_data_pivot_property_series: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValuePoint"][];
                };
            };
        };
    };
    get_websites_websiteId_event_data_events: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TypedPropertyTotal"][];
                };
            };
        };
    };
    get_websites_websiteId_event_data_fields: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldTotal"][];
                };
            };
        };
    };
    get_websites_websiteId_event_data_properties: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventPropertyTotal"][];
                };
            };
        };
    };
    get_websites_websiteId_event_data_stats: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventDataStats"];
                };
            };
        };
    };
    get_websites_websiteId_event_data_values: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValueTotal"][];
                };
            };
        };
    };
    get_websites_websiteId_event_data_eventId: {
        parameters: {
            path: {
                websiteId: string;
                eventId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PropertyOfEvent"][];
                };
            };
        };
    };
    get_websites_websiteId_event_retention: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventRetention"];
                };
            };
        };
    };
    put_websites_websiteId_event_retention: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetentionChange"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventRetention"];
                };
            };
        };
    };
    get_websites_websiteId_events: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ListedEvent_"];
                };
            };
        };
    };
    get_websites_websiteId_events_series: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NamedPoint"][];
                };
            };
        };
    };
    get_websites_websiteId_events_stats: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventStatsData"];
                };
            };
        };
    };
    get_websites_websiteId_export: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Archive"];
                };
            };
        };
    };
    get_websites_websiteId_funnels: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Report_"];
                };
            };
        };
    };
    post_websites_websiteId_funnels: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FunnelBody"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedQuestion"];
                };
            };
        };
    };
    get_websites_websiteId_funnels_stats: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FunnelResult"][];
                };
            };
        };
    };
    get_websites_websiteId_funnels_funnelId: {
        parameters: {
            path: {
                websiteId: string;
                funnelId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedQuestion"];
                };
            };
        };
    };
    post_websites_websiteId_funnels_funnelId: {
        parameters: {
            path: {
                websiteId: string;
                funnelId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FunnelBody"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedQuestion"];
                };
            };
        };
    };
    delete_websites_websiteId_funnels_funnelId: {
        parameters: {
            path: {
                websiteId: string;
                funnelId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ok"];
                };
            };
        };
    };
    get_websites_websiteId_funnels_funnelId_stats: {
        parameters: {
            path: {
                websiteId: string;
                funnelId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FunnelResult"][];
                };
            };
        };
    };
    get_websites_websiteId_goals: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Report_"];
                };
            };
        };
    };
    post_websites_websiteId_goals: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GoalBody"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedQuestion"];
                };
            };
        };
    };
    get_websites_websiteId_goals_stats: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Goal"];
                };
            };
        };
    };
    get_websites_websiteId_goals_goalId: {
        parameters: {
            path: {
                websiteId: string;
                goalId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedQuestion"];
                };
            };
        };
    };
    post_websites_websiteId_goals_goalId: {
        parameters: {
            path: {
                websiteId: string;
                goalId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GoalBody"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedQuestion"];
                };
            };
        };
    };
    delete_websites_websiteId_goals_goalId: {
        parameters: {
            path: {
                websiteId: string;
                goalId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ok"];
                };
            };
        };
    };
    get_websites_websiteId_goals_goalId_stats: {
        parameters: {
            path: {
                websiteId: string;
                goalId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Goal"];
                };
            };
        };
    };
    get_websites_websiteId_heatmaps: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Heatmap"];
                };
            };
        };
    };
    get_websites_websiteId_journeys: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Journey"][];
                };
            };
        };
    };
    get_websites_websiteId_metrics: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Metric"][];
                };
            };
        };
    };
    get_websites_websiteId_metrics_expanded: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpandedMetric"][];
                };
            };
        };
    };
    get_websites_websiteId_pageviews: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageviewsAnswer"];
                };
            };
        };
    };
    get_websites_websiteId_performance_chart: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PerformanceChart"];
                };
            };
        };
    };
    get_websites_websiteId_performance_metrics: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PerformanceMetric"][];
                };
            };
        };
    };
    get_websites_websiteId_performance_stats: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PerformanceSummary"];
                };
            };
        };
    };
    get_websites_websiteId_recorder: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecorderConfig"] | components["schemas"]["NotRecorded"];
                };
            };
        };
    };
    get_websites_websiteId_replays: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ReplaySummary_"];
                };
            };
        };
    };
    get_websites_websiteId_replays_saved: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_SavedReplay_"];
                };
            };
        };
    };
    get_websites_websiteId_replays_saved_replayId: {
        parameters: {
            path: {
                websiteId: string;
                replayId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IsSaved"];
                };
            };
        };
    };
    post_websites_websiteId_replays_saved_replayId: {
        parameters: {
            path: {
                websiteId: string;
                replayId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveReplay"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ok"];
                };
            };
        };
    };
    get_websites_websiteId_replays_replayId: {
        parameters: {
            path: {
                websiteId: string;
                replayId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replay"];
                };
            };
        };
    };
    get_websites_websiteId_reports: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Report_"];
                };
            };
        };
    };
    post_websites_websiteId_reset: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ok"];
                };
            };
        };
    };
    get_websites_websiteId_retention: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Retention"][];
                };
            };
        };
    };
    get_websites_websiteId_revenue_chart: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesChart"];
                };
            };
        };
    };
    get_websites_websiteId_revenue_metrics: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesSource"][] | components["schemas"]["SalesRegion"][];
                };
            };
        };
    };
    get_websites_websiteId_revenue_sessions: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_SessionSummary_"];
                };
            };
        };
    };
    get_websites_websiteId_revenue_stats: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComparedSalesTotal"];
                };
            };
        };
    };
    get_websites_websiteId_segments: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Segment_"];
                };
            };
        };
    };
    post_websites_websiteId_segments: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SegmentBody"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Segment"];
                };
            };
        };
    };
    get_websites_websiteId_segments_segmentId: {
        parameters: {
            path: {
                websiteId: string;
                segmentId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Segment"];
                };
            };
        };
    };
    post_websites_websiteId_segments_segmentId: {
        parameters: {
            path: {
                websiteId: string;
                segmentId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SegmentBody"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Segment"];
                };
            };
        };
    };
    delete_websites_websiteId_segments_segmentId: {
        parameters: {
            path: {
                websiteId: string;
                segmentId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ok"];
                };
            };
        };
    };
    get_websites_websiteId_session_data_pivot: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_PivotSession_"];
                };
            };
        };
    };
    get_websites_websiteId_session_data_array_series: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValuePoint"][];
                };
            };
        };
    };
    get_websites_websiteId_session_data_date_series: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NumberPoint"][];
                };
            };
        };
    };
    get_websites_websiteId_session_data_numeric_series: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NumberPoint"][];
                };
            };
        };
    };
    get_websites_websiteId_session_data_numeric_stats: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NumericStats"];
                };
            };
        };
    };
    get_websites_websiteId_session_data_properties: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PropertyTotal"][];
                };
            };
        };
    };
    get_websites_websiteId_session_data_property_series: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValuePoint"][];
                };
            };
        };
    };
    get_websites_websiteId_session_data_stats: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValueActivity"][];
                };
            };
        };
    };
    get_websites_websiteId_session_data_values: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValueTotal"][];
                };
            };
        };
    };
    get_websites_websiteId_sessions: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_SessionSummary_"];
                };
            };
        };
    };
    get_websites_websiteId_sessions_stats: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionStats"];
                };
            };
        };
    };
    get_websites_websiteId_sessions_weekly: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": number[][];
                };
            };
        };
    };
    get_websites_websiteId_sessions_sessionId: {
        parameters: {
            path: {
                websiteId: string;
                sessionId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownVisitor"];
                };
            };
        };
    };
    delete_websites_websiteId_sessions_sessionId: {
        parameters: {
            path: {
                websiteId: string;
                sessionId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ok"];
                };
            };
        };
    };
    get_websites_websiteId_sessions_sessionId_activity: {
        parameters: {
            path: {
                websiteId: string;
                sessionId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Activity"][];
                };
            };
        };
    };
    get_websites_websiteId_sessions_sessionId_properties: {
        parameters: {
            path: {
                websiteId: string;
                sessionId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionProperty"][];
                };
            };
        };
    };
    get_websites_websiteId_sessions_sessionId_replays: {
        parameters: {
            path: {
                websiteId: string;
                sessionId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ReplaySummary_"];
                };
            };
        };
    };
    get_websites_websiteId_shields: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShieldRules"];
                };
            };
        };
    };
    post_websites_websiteId_shields: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShieldChange"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShieldRules"];
                };
            };
        };
    };
    get_websites_websiteId_stats: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatsAnswer"];
                };
            };
        };
    };
    post_websites_websiteId_transfer: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Transfer"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Website"];
                };
            };
        };
    };
    get_websites_websiteId_utm_metrics: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UtmValue"][];
                };
            };
        };
    };
    get_websites_websiteId_values: {
        parameters: {
            path: {
                websiteId: string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValueCount"][];
                };
            };
        };
    };
}
