"""The accounts of one server: everything that the HTTP layer asks about people and what they own, in one place."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import ParamSpec, TypeVar

from kokumi.accounts.annotations import Annotations
from kokumi.accounts.api_keys import ApiKeys
from kokumi.accounts.authorization import Authorization
from kokumi.accounts.boards import Boards
from kokumi.accounts.database import Database
from kokumi.accounts.drop_counts import DropCounts
from kokumi.accounts.erasures import Erasures
from kokumi.accounts.links import Links
from kokumi.accounts.login_brake import LoginBrake
from kokumi.accounts.passwords import Passwords
from kokumi.accounts.pixels import Pixels
from kokumi.accounts.registry import Registry
from kokumi.accounts.reports import Reports
from kokumi.accounts.saved_replays import SavedReplays
from kokumi.accounts.segments import Segments
from kokumi.accounts.share_tokens import ShareTokens
from kokumi.accounts.shares import Shares
from kokumi.accounts.sign_in import SignIn
from kokumi.accounts.teams import Teams
from kokumi.accounts.tokens import Tokens
from kokumi.accounts.two_factor import TwoFactor
from kokumi.accounts.users import Users
from kokumi.accounts.website_retentions import WebsiteRetentions
from kokumi.accounts.website_shields import WebsiteShields
from kokumi.accounts.websites import Websites

P = ParamSpec("P")
T = TypeVar("T")


class Accounts:
    """Composed of one class per kind of thing; each blocks and is called in a worker thread.

    Parameters
    ----------
    database: migrated.
    passwords: with other costs than usual in tests.
    two_factor_required: whether a second factor is required of everybody.
    """

    def __init__(
        self, database: Database, passwords: Passwords | None = None, *, two_factor_required: bool = False
    ) -> None:
        passwords = passwords or Passwords()
        self._database = database
        self._hashing = ThreadPoolExecutor(2, thread_name_prefix="password")
        self.registry = Registry(database)
        self.erasures = Erasures(database)
        self.drop_counts = DropCounts(database)
        self.tokens = Tokens(database, two_factor_of_all=two_factor_required)
        self.api_keys = ApiKeys(database)
        self.share_tokens = ShareTokens(database)
        self.authorization = Authorization(database, self.tokens, self.api_keys, self.share_tokens)
        brake = LoginBrake()
        self.two_factor = TwoFactor(database, brake, required_of_all=two_factor_required)
        self.sign_in = SignIn(database, passwords, self.tokens, self.two_factor, brake)
        self.users = Users(database, passwords, self.registry)
        self.teams = Teams(database)
        self.websites = Websites(database, self.registry)
        self.website_retentions = WebsiteRetentions(database, self.registry.load)
        self.website_shields = WebsiteShields(database, self.registry)
        self.links = Links(database, self.registry)
        self.pixels = Pixels(database, self.registry)
        self.boards = Boards(database)
        self.segments = Segments(database)
        self.annotations = Annotations(database)
        self.reports = Reports(database)
        self.shares = Shares(database)
        self.saved_replays = SavedReplays(database)

    @classmethod
    def open(cls, url: str, passwords: Passwords | None = None, *, two_factor_required: bool = False) -> "Accounts":
        """The accounts in the database at `url` (as SQLAlchemy writes it), brought up to date.

        Raises
        ------
        KokumiError: it cannot be opened.
        """
        accounts = cls(Database(url), passwords, two_factor_required=two_factor_required)
        accounts.registry.load()
        return accounts

    @property
    def engine(self) -> str:
        """See `Database.engine`."""
        return self._database.engine

    def size(self) -> int | None:
        """See `Database.size`."""
        return self._database.size()

    def ensure_admin(self, password: str | None) -> str | None:
        """See `Users.ensure_admin`."""
        return self.users.ensure_admin(password)

    async def hashing(self, call: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Makes a call that hashes or checks a password, in one of two threads that are there for nothing else."""
        return await asyncio.get_running_loop().run_in_executor(self._hashing, lambda: call(*args, **kwargs))

    def close(self) -> None:
        """Ends threads and closes connections."""
        self._hashing.shutdown(cancel_futures=True)
        self._database.close()
