"""The HTTP application of the API: controllers, error answers and the headers that every answer carries."""

import time
from collections.abc import Callable, Sequence

from litestar import Litestar
from litestar.datastructures import State
from litestar.plugins import PluginProtocol
from litestar.plugins.core import MsgspecDIPlugin
from litestar.types import ControllerRouterHandler, Message, Scope

from kokumi.accounts.accounts import Accounts
from kokumi.accounts.instants import Instant
from kokumi.api.admin import AdminController
from kokumi.api.annotations import AnnotationController
from kokumi.api.api_keys import ApiKeyController
from kokumi.api.auth import AuthController
from kokumi.api.board_clones import BoardCloneController
from kokumi.api.boards import BoardController, DashboardController
from kokumi.api.charts import LinkCharts, PixelCharts, WebsiteCharts
from kokumi.api.documentation import DocumentationController
from kokumi.api.drops import DropsController
from kokumi.api.errors import EXCEPTION_HANDLERS
from kokumi.api.event_retention import DailyTotalsController, EventRetentionController
from kokumi.api.explain import ExplainController
from kokumi.api.funnels import FunnelController
from kokumi.api.goals import GoalController
from kokumi.api.links import LinkController
from kokumi.api.me import MeController
from kokumi.api.openapi import Description
from kokumi.api.pixels import PixelController
from kokumi.api.realtime import RealtimeController
from kokumi.api.reports import ReportController
from kokumi.api.reports_run import ReportQuestions
from kokumi.api.segments import SegmentController
from kokumi.api.server import ServerController
from kokumi.api.shares import ShareController, ThingShareController
from kokumi.api.shields import ShieldController
from kokumi.api.sign_on import SignOnController
from kokumi.api.system import SystemController
from kokumi.api.teams import TeamController
from kokumi.api.two_factor import TwoFactorController
from kokumi.api.users import UserController
from kokumi.api.website_data_pivots import EventDataPivots, SessionDataPivots
from kokumi.api.website_event_data import WebsiteEventData
from kokumi.api.website_events import WebsiteEvents
from kokumi.api.website_export import WebsiteExport
from kokumi.api.website_questions import WebsiteQuestions
from kokumi.api.website_replays import WebsiteReplays
from kokumi.api.website_reports import WebsiteReports
from kokumi.api.website_revenue import WebsiteRevenue
from kokumi.api.website_sessions import WebsiteSessions
from kokumi.api.websites import WebsiteController
from kokumi.collect.drops import Drops
from kokumi.collect.explanation import Explainer
from kokumi.events.store import EventStore
from kokumi.jobs import Job
from kokumi.settings import Settings

CONTROLLERS: list[ControllerRouterHandler] = [
    RealtimeController,
    AdminController,
    AnnotationController,
    ApiKeyController,
    AuthController,
    BoardCloneController,
    BoardController,
    DashboardController,
    DocumentationController,
    DailyTotalsController,
    DropsController,
    EventRetentionController,
    ExplainController,
    FunnelController,
    GoalController,
    LinkCharts,
    LinkController,
    PixelCharts,
    MeController,
    PixelController,
    ReportController,
    SegmentController,
    ReportQuestions,
    ServerController,
    ShareController,
    ShieldController,
    SignOnController,
    SystemController,
    TeamController,
    ThingShareController,
    TwoFactorController,
    UserController,
    WebsiteCharts,
    WebsiteController,
    EventDataPivots,
    SessionDataPivots,
    WebsiteEventData,
    WebsiteEvents,
    WebsiteExport,
    WebsiteQuestions,
    WebsiteReplays,
    WebsiteReports,
    WebsiteRevenue,
    WebsiteSessions,
]

HEADERS = [
    (b"access-control-allow-origin", b"*"),
    (b"access-control-allow-headers", b"*"),
    (b"access-control-allow-methods", b"GET, DELETE, POST, PUT"),
    (b"access-control-max-age", b"86400"),
    (b"cache-control", b"no-cache"),
    (b"x-content-type-options", b"nosniff"),
]


class _Api(Litestar):
    """Litestar without plugins for libraries whose types no handler uses: importing pydantic takes 0.2 s and 10 MB."""

    @staticmethod
    def _get_default_plugins(plugins: list[PluginProtocol]) -> list[PluginProtocol]:
        return [*plugins, MsgspecDIPlugin()]


def create_api(
    accounts: Accounts,
    store: EventStore,
    settings: Settings,
    drops: Drops | None = None,
    explainer: Explainer | None = None,
    jobs: Sequence[Job] = (),
    forget_soon: Callable[[], None] = lambda: None,
) -> Litestar:
    """The API as an ASGI application; it answers every path under `/api`.

    Parameters
    ----------
    accounts, store: opened; whoever opened them closes them.
    drops: what collecting drops; None where nothing is collected.
    explainer: tells why a request is counted; None where nobody asks.
    jobs: what goes on in the background.
    forget_soon: has events forgotten that are older than their website keeps them.
    """
    return _Api(
        route_handlers=CONTROLLERS,
        state=State(
            {
                "accounts": accounts,
                "store": store,
                "settings": settings,
                "drops": Drops() if drops is None else drops,
                "explainer": explainer,
                "jobs": jobs,
                "forget_soon": forget_soon,
                "started_at": time.time_ns() // 1_000_000,
                "openapi": Description(CONTROLLERS),
            }
        ),
        exception_handlers=EXCEPTION_HANDLERS,
        before_send=[_add_headers],
        type_encoders={Instant: Instant.text},
        openapi_config=None,
        logging_config=None,
    )


async def _add_headers(message: Message, _scope: Scope) -> None:
    if message["type"] == "http.response.start":
        chosen = {name.lower() for name, _ in message["headers"]}
        message["headers"] = [*message["headers"], *(header for header in HEADERS if header[0] not in chosen)]
