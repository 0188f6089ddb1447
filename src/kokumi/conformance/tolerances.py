"""Where answers differ from the contract's schemas on purpose: each place, how, and why.

The schemas were extracted from the types of a client, which lose NULL and whole answers here and there; recorded
answers of the reference win. A tolerance that is no longer needed fails the test of its operation.
"""

from typing import Final, NamedTuple

NULL: Final = "the column is empty, and the types lost that it may be; the reference sends null"
TEXT: Final = "sums of 64 bits and decimals are text, as recorded from the reference"
MORE: Final = "sent beside what the types know: by the reference as recorded, or by Kokumi alone"
UNSENT: Final = "relations and secrets of the database that the types list; the reference does not send them"
RECORDED: Final = "the types lost the answer; the recorded one counts"


class Tolerance(NamedTuple):
    """A place in the answers of some operations (names with blanks between) that may differ from the schema.

    In the place `[]` is any member of a list. Kinds: `null` where there must be a value, `extra` for a key that the
    schema does not name, `missing` for one that it requires, `text` for a number written as text, else the keyword of
    JSON Schema that does not hold.
    """

    place: str
    kind: str
    reason: str
    operations: str


_SAVED = "createWebsiteFunnel updateWebsiteFunnel createWebsiteGoal updateWebsiteGoal"

TOLERANCES: Final = [
    Tolerance("data.[].teamId", "null", NULL, "getBoards getLinks getMyWebsites getPixels getUserWebsites"),
    Tolerance("teamId", "null", NULL, "getBoard getLink getPixel"),
    Tolerance(
        "data.[].deletedAt",
        "null",
        NULL,
        "getLinks getMyTeams getMyWebsites getPixels getTeams "
        "getTeamLinks getTeamPixels getTeamWebsites getUserTeams getUserWebsites",
    ),
    Tolerance("deletedAt", "null", NULL, "getLink getPixel getTeam"),
    Tolerance("shareToken", "null", NULL, "getMe"),
    Tolerance("token", "extra", MORE, "getMe"),
    Tolerance("user.createdAt", "extra", MORE, "getMe"),
    Tolerance("[].expiresAt", "extra", MORE, "getMyApiKeys"),
    Tolerance("[].lastUsedAt", "null", NULL, "getMyApiKeys"),
    Tolerance("[].scope", "extra", MORE, "getMyApiKeys"),
    Tolerance("[].websiteId", "extra", MORE, "getMyApiKeys"),
    Tolerance("data.[]._count", "extra", MORE, "getMyTeams getTeams getUserTeams"),
    Tolerance("data.[].logoUrl", "null", NULL, "getMyTeams getTeams getUserTeams"),
    Tolerance("data.[].members", "extra", MORE, "getMyTeams getTeams getUserTeams"),
    Tolerance("data.[].replayConfig", "null", NULL, "getMyWebsites getTeamWebsites getUserWebsites"),
    Tolerance("data.[].replayEnabled", "extra", MORE, "getMyWebsites getTeamWebsites getUserWebsites listWebsites"),
    Tolerance("data.[].resetAt", "null", NULL, "getMyWebsites getTeamWebsites getUserWebsites"),
    Tolerance("events.[].browser", "null", NULL, "getRealtime"),
    Tolerance("events.[].country", "null", NULL, "getRealtime"),
    Tolerance("events.[].device", "null", NULL, "getRealtime"),
    Tolerance("events.[].eventName", "null", NULL, "getRealtime"),
    Tolerance("events.[].hostname", "null", NULL, "getRealtime"),
    Tolerance("events.[].os", "null", NULL, "getRealtime"),
    Tolerance("events.[].referrerDomain", "null", NULL, "getRealtime"),
    Tolerance("series.views.[].t", "missing", RECORDED, "getRealtime"),
    Tolerance("series.visitors.[].t", "missing", RECORDED, "getRealtime"),
    Tolerance("logoUrl", "null", NULL, "getTeam"),
    Tolerance("members", "extra", MORE, "getTeam"),
    Tolerance("data.[].userId", "null", NULL, "getTeamBoards getTeamLinks getTeamPixels getTeamWebsites"),
    Tolerance("_count", "missing", UNSENT, "getUser"),
    Tolerance("apiKeys", "missing", UNSENT, "getUser"),
    Tolerance("boards", "missing", UNSENT, "getUser"),
    Tolerance("createdBy", "missing", UNSENT, "getUser"),
    Tolerance("links", "missing", UNSENT, "getUser"),
    Tolerance("password", "missing", UNSENT, "getUser"),
    Tolerance("pixels", "missing", UNSENT, "getUser"),
    Tolerance("reports", "missing", UNSENT, "getUser"),
    Tolerance("teams", "missing", UNSENT, "getUser"),
    Tolerance("twoFactorAuth", "missing", UNSENT, "getUser"),
    Tolerance("twoFactorBackupCodes", "missing", UNSENT, "getUser"),
    Tolerance("twoFactorOtpUseds", "missing", UNSENT, "getUser"),
    Tolerance("twoFactorRateLimit", "missing", UNSENT, "getUser"),
    Tolerance("websites", "missing", UNSENT, "getUser"),
    Tolerance("replayEnabled", "extra", MORE, "getWebsite"),
    Tolerance("[].country", "null", NULL, "getWebsiteBreakdown"),
    Tolerance("data.[].eventProperties.[].dateValue", "null", NULL, "getEventData"),
    Tolerance("data.[].eventProperties.[].numberValue", "null", NULL, "getEventData"),
    Tolerance("data.[].eventProperties.[].numberValue", "text", TEXT, "getEventData"),
    Tolerance("[].value", "extra", MORE, "getEventDataFields"),
    Tolerance("records", "text", TEXT, "getEventDataStats"),
    Tolerance("[].dateValue", "null", NULL, "getEventDataById getWebsiteSessionProperties"),
    Tolerance("[].eventId", "extra", MORE, "getEventDataById"),
    Tolerance("[].eventName", "extra", MORE, "getEventDataById"),
    Tolerance("[].id", "missing", RECORDED, "getEventDataById"),
    Tolerance("[].numberValue", "not type", RECORDED, "getEventDataById"),
    Tolerance("[].numberValue", "null", NULL, "getEventDataById getWebsiteSessionProperties"),
    Tolerance("[].websiteEventId", "missing", RECORDED, "getEventDataById"),
    Tolerance("data.comparison", "not type", RECORDED, "getWebsiteEventStats"),
    Tolerance("data.events", "extra", MORE, "getWebsiteEventStats"),
    Tolerance("data.length", "missing", RECORDED, "getWebsiteEventStats"),
    Tolerance("data.uniqueEvents", "extra", MORE, "getWebsiteEventStats"),
    Tolerance("data.visitors", "extra", MORE, "getWebsiteEventStats"),
    Tolerance("data.visits", "extra", MORE, "getWebsiteEventStats"),
    Tolerance("[].dropoff", "null", NULL, "getWebsiteFunnelStats getWebsiteSavedFunnelStats"),
    Tolerance("createdAt", "extra", MORE, "getWebsiteFunnel getWebsiteGoal"),
    Tolerance("description", "extra", MORE, "getWebsiteFunnel getWebsiteGoal"),
    Tolerance("id", "extra", MORE, "getWebsiteFunnel getWebsiteGoal getWebsiteSession"),
    Tolerance("name", "extra", MORE, "getWebsiteFunnel getWebsiteGoal"),
    Tolerance("parameters", "extra", MORE, "getWebsiteFunnel getWebsiteGoal"),
    Tolerance("type", "extra", MORE, "getWebsiteFunnel getWebsiteGoal"),
    Tolerance("updatedAt", "extra", MORE, "getWebsiteFunnel getWebsiteGoal"),
    Tolerance("userId", "extra", MORE, "getWebsiteFunnel getWebsiteGoal"),
    Tolerance("websiteId", "extra", MORE, "getWebsiteFunnel getWebsiteGoal getWebsiteSession"),
    Tolerance("scroll.pageH", "null", NULL, "getWebsiteHeatmaps"),
    Tolerance("scroll.pageW", "null", NULL, "getWebsiteHeatmaps"),
    Tolerance("scroll.viewportH", "null", NULL, "getWebsiteHeatmaps"),
    Tolerance("scroll.viewportW", "null", NULL, "getWebsiteHeatmaps"),
    Tolerance("snapshot", "null", NULL, "getWebsiteHeatmaps"),
    Tolerance("[].items.[]", "null", NULL, "getWebsiteJourneys"),
    Tolerance("[].pageviews", "text", TEXT, "getWebsiteExpandedMetrics"),
    Tolerance("[].totaltime", "text", TEXT, "getWebsiteExpandedMetrics"),
    Tolerance("endedAt", "null", NULL, "getWebsiteReplay"),
    Tolerance("sessionId", "null", NULL, "getWebsiteReplay"),
    Tolerance("startedAt", "null", NULL, "getWebsiteReplay"),
    Tolerance("arpu", "extra", MORE, "getWebsiteRevenueStats"),
    Tolerance("average", "extra", MORE, "getWebsiteRevenueStats"),
    Tolerance("count", "extra", MORE, "getWebsiteRevenueStats"),
    Tolerance("sum", "extra", MORE, "getWebsiteRevenueStats"),
    Tolerance("total_sessions", "extra", MORE, "getWebsiteRevenueStats"),
    Tolerance("unique_count", "extra", MORE, "getWebsiteRevenueStats"),
    Tolerance("countries", "not not", RECORDED, "getWebsiteSessionStats"),
    Tolerance("events", "not not", RECORDED, "getWebsiteSessionStats"),
    Tolerance("pageviews", "not not", RECORDED, "getWebsiteSessionStats"),
    Tolerance("visitors", "not not", RECORDED, "getWebsiteSessionStats"),
    Tolerance("visits", "not not", RECORDED, "getWebsiteSessionStats"),
    Tolerance("browser", "extra", MORE, "getWebsiteSession"),
    Tolerance("city", "extra", MORE, "getWebsiteSession"),
    Tolerance("country", "extra", MORE, "getWebsiteSession"),
    Tolerance("device", "extra", MORE, "getWebsiteSession"),
    Tolerance("distinctId", "extra", MORE, "getWebsiteSession"),
    Tolerance("events", "extra", MORE, "getWebsiteSession"),
    Tolerance("firstAt", "extra", MORE, "getWebsiteSession"),
    Tolerance("language", "extra", MORE, "getWebsiteSession"),
    Tolerance("lastAt", "extra", MORE, "getWebsiteSession"),
    Tolerance("os", "extra", MORE, "getWebsiteSession"),
    Tolerance("region", "extra", MORE, "getWebsiteSession"),
    Tolerance("screen", "extra", MORE, "getWebsiteSession"),
    Tolerance("totaltime", "extra", MORE, "getWebsiteSession"),
    Tolerance("views", "extra", MORE, "getWebsiteSession"),
    Tolerance("visits", "extra", MORE, "getWebsiteSession"),
    Tolerance("[].eventName", "null", NULL, "getWebsiteSessionActivity"),
    Tolerance("[].urlQuery", "null", NULL, "getWebsiteSessionActivity"),
    Tolerance("[].numberValue", "text", TEXT, "getWebsiteSessionProperties"),
    Tolerance("data.[].shareId", "null", NULL, "getMyWebsites getUserWebsites"),
    Tolerance("createdAt", "extra", MORE, "verify"),
    Tolerance("id", "extra", MORE, "verify"),
    Tolerance("isAdmin", "extra", MORE, "verify"),
    Tolerance("role", "extra", MORE, "verify"),
    Tolerance("username", "extra", MORE, "verify"),
    Tolerance(
        "teamId", "null", NULL, "createBoard updateBoard cloneBoard createLink updateLink createPixel updatePixel"
    ),
    Tolerance("deletedAt", "null", NULL, "createLink updateLink createPixel updatePixel updateTeam transferWebsite"),
    Tolerance("expiresAt", "extra", MORE, "createMyApiKey"),
    Tolerance("lastUsedAt", "extra", MORE, "createMyApiKey"),
    Tolerance("scope", "extra", MORE, "createMyApiKey"),
    Tolerance("websiteId", "extra", MORE, "createMyApiKey"),
    Tolerance("[].deletedAt", "null", NULL, "createTeam"),
    Tolerance("[].logoUrl", "null", NULL, "createTeam"),
    Tolerance("logoUrl", "null", NULL, "updateTeam"),
    Tolerance("replayEnabled", "extra", MORE, "createWebsite updateWebsite transferWebsite"),
    Tolerance("shareId", "extra", MORE, "transferWebsite"),
    Tolerance("userId", "null", NULL, "transferWebsite"),
    Tolerance(
        "createdAt", "extra", MORE, "createWebsiteFunnel updateWebsiteFunnel createWebsiteGoal updateWebsiteGoal"
    ),
    Tolerance(
        "description", "extra", MORE, "createWebsiteFunnel updateWebsiteFunnel createWebsiteGoal updateWebsiteGoal"
    ),
    Tolerance(
        "parameters", "extra", MORE, "createWebsiteFunnel updateWebsiteFunnel createWebsiteGoal updateWebsiteGoal"
    ),
    Tolerance(
        "updatedAt", "extra", MORE, "createWebsiteFunnel updateWebsiteFunnel createWebsiteGoal updateWebsiteGoal"
    ),
    Tolerance(
        "websiteId", "extra", MORE, "createWebsiteFunnel updateWebsiteFunnel createWebsiteGoal updateWebsiteGoal"
    ),
    *(
        Tolerance(place, "extra", MORE, _SAVED)
        for place in [
            "createdAt",
            "description",
            "id",
            "name",
            "parameters",
            "type",
            "updatedAt",
            "userId",
            "websiteId",
        ]
    ),
]
