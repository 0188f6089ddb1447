"""From credentials to a decision: who asks, how they stand towards a thing, and whether the table allows it.

Every refusal is `Unauthorized`, as the contract wants it, so that one cannot learn which ids exist.

API keys are held to their limits here and nowhere else: what they are not for, and writing with one that reads, is
refused by `identify`, which everything begins with. So is who still owes a second factor that is required of them. A
key of one website has no role towards anything else (see `roles_towards`), and only `sign_in_for_websites` takes it
where it is about no certain thing.
"""

import msgspec

from kokumi.accounts.api_keys import ApiKeys
from kokumi.accounts.auth import Auth, Credentials, KeyLimits, SignedInUser
from kokumi.accounts.database import Database
from kokumi.accounts.permissions import Permission, Role, allowed
from kokumi.accounts.reports import Report
from kokumi.accounts.share_tokens import ShareTokens
from kokumi.accounts.things import ANY_KIND, UNKNOWN, WEBSITE, Thing, find_thing, roles_towards, team_role
from kokumi.accounts.tokens import Tokens
from kokumi.errors import Unauthorized

NOT_FOR_KEYS = "API keys cannot be used for this: sign in with name and password."
ONLY_READS = "This API key may only read."
OWES_SECOND_FACTOR = "A second factor is required: set one up first (/api/2fa/setup/initiate)."
ONE_WEBSITE = "This API key is for one website only."


class Authorization:
    """Answers both questions in one go, so that a request needs one trip to a worker thread."""

    def __init__(self, database: Database, tokens: Tokens, keys: ApiKeys, share_tokens: ShareTokens) -> None:
        self._database = database
        self._tokens = tokens
        self._keys = keys
        self._share_tokens = share_tokens

    def identify(self, credentials: Credentials) -> Auth:
        """Who asks.

        Raises
        ------
        Unauthorized: neither a user nor a visitor of a share page; or an API key that has ended, or is not for this.
        """
        user, key = self._user(credentials)
        share = self._share_tokens.grant(credentials.share_token) if credentials.share_token else None
        if share is not None:
            share = share.asking(credentials.board_question) if share.shows(credentials.sections) else None
        if user is None and (share is None or not credentials.share_context):
            raise Unauthorized
        return Auth(user=user, share=share, token=credentials.token if user and key is None else None, key=key)

    def sign_in(self, credentials: Credentials) -> Auth:
        """Who asks, being a user with all that is theirs: no API key of one website.

        Raises
        ------
        Unauthorized: no user, or such a key.
        """
        auth = self.sign_in_for_websites(credentials)
        if auth.only_website is not None:
            raise Unauthorized(ONE_WEBSITE)
        return auth

    def sign_in_for_websites(self, credentials: Credentials) -> Auth:
        """Who asks, being a user. Whoever calls this has to heed `only_website`.

        Raises
        ------
        Unauthorized: no user.
        """
        auth = self.identify(credentials)
        if auth.user is None:
            raise Unauthorized
        return auth

    def permit(
        self, credentials: Credentials, thing_id: str, permission: Permission, kinds: frozenset[str] = ANY_KIND
    ) -> tuple[Auth, Thing]:
        """Who asks, and the thing, if they may do that with it. `share` is left where that alone allows it.

        An administrator is let through to ids that belong to nothing (kind `unknown`): the answer is empty or 404.

        Parameters
        ----------
        thing_id: UUID in lower case.
        kinds: things of other kinds count as unknown.

        Raises
        ------
        Unauthorized: they may not.
        """
        auth = self.identify(credentials)
        with self._database.read() as connection:
            thing = find_thing(connection, thing_id, kinds) or Thing(UNKNOWN, thing_id)
            roles = roles_towards(connection, auth, thing)
        if not allowed(roles, permission):
            raise Unauthorized(None if auth.reaches(thing_id) else ONE_WEBSITE)
        if allowed(roles - {Role.SHARE}, permission):
            auth = msgspec.structs.replace(auth, share=None)
        return auth, thing

    def permit_report(self, credentials: Credentials, report: Report, permission: Permission) -> Auth:
        """Who asks, if they may do that with a saved report: its author may, and who may do the same with its website.

        Raises
        ------
        Unauthorized: they may not.
        """
        auth = self.identify(credentials)
        with self._database.read() as connection:
            website = find_thing(connection, report.website_id) or Thing(UNKNOWN, report.website_id)
            roles = roles_towards(connection, auth, website)
        if auth.user is not None and auth.user.id == report.user_id and auth.reaches(report.website_id):
            roles.add(Role.AUTHOR)
        if not allowed(roles, permission):
            raise Unauthorized(None if auth.reaches(report.website_id) else ONE_WEBSITE)
        return auth

    def permit_account(self, credentials: Credentials, permission: Permission) -> Auth:
        """Who asks, if their account's role alone allows it.

        Raises
        ------
        Unauthorized: it does not.
        """
        auth = self.sign_in(credentials)
        if not allowed(auth.roles(), permission):
            raise Unauthorized
        return auth

    def permit_creation(self, credentials: Credentials, team_id: str | None) -> Auth:
        """Who asks, if they may create a website, link, pixel or board, for themselves or for a team.

        Raises
        ------
        Unauthorized: they may not.
        """
        auth = self.permit_account(credentials, Permission.CREATE)
        if team_id is not None:
            self._require_team(auth, team_id, Permission.CREATE_FOR_TEAM)
        return auth

    def permit_team(
        self, credentials: Credentials, team_id: str, permission: Permission, refusal: str | None = None
    ) -> Auth:
        """Who asks, if they may do that with a team.

        Raises
        ------
        Unauthorized: they may not; `refusal` is its message.
        """
        auth = self.sign_in(credentials)
        self._require_team(auth, team_id, permission, refusal)
        return auth

    def permit_user(self, credentials: Credentials, user_id: str, permission: Permission) -> Auth:
        """Who asks, if they may do that with a user's account. API keys do not change that of their owner.

        Raises
        ------
        Unauthorized: they may not.
        """
        auth = self.sign_in(credentials)
        if auth.key is not None and auth.account.id == user_id and permission != Permission.VIEW_USER:
            raise Unauthorized(NOT_FOR_KEYS)
        roles = auth.roles() | ({Role.MYSELF} if auth.account.id == user_id else set[str]())
        if not allowed(roles, permission):
            raise Unauthorized
        return auth

    def permit_transfer(
        self, credentials: Credentials, website_id: str, user_id: str | None, team_id: str | None
    ) -> Auth:
        """Who asks, if they may give a website to a user, who can only be themselves, or else to a team.

        Raises
        ------
        Unauthorized: they may not.
        """
        auth = self.sign_in(credentials)
        me = auth.account.id
        with self._database.read() as connection:
            website = find_thing(connection, website_id, frozenset({WEBSITE}))
            if website is None:
                raise Unauthorized
            if user_id is not None:
                team, permission, mine = website.team_id, Permission.TAKE_FROM_TEAM, user_id == me
            else:
                team, permission, mine = team_id, Permission.GIVE_TO_TEAM, website.user_id == me
            role = team_role(connection, team, me) if team is not None else None
        if not mine or role is None or not allowed({role}, permission):
            raise Unauthorized
        return auth

    def _user(self, credentials: Credentials) -> tuple[SignedInUser | None, KeyLimits | None]:
        if credentials.api_key is None:
            owner = self._tokens.owner(credentials.token) if credentials.token else None
            if owner is not None and owner.owes_second_factor and not credentials.open_to_half_secured:
                raise Unauthorized(OWES_SECOND_FACTOR, code="two-factor-setup-required")
            return (owner.user if owner is not None else None), None
        user, key = self._keys.holder(credentials.api_key)
        if not credentials.open_to_keys:
            raise Unauthorized(NOT_FOR_KEYS)
        if not credentials.reading and key.scope != "write":
            raise Unauthorized(ONLY_READS)
        return user, key

    def _require_team(self, auth: Auth, team_id: str, permission: Permission, refusal: str | None = None) -> None:
        with self._database.read() as connection:
            role = team_role(connection, team_id, auth.account.id)
        if not allowed(auth.roles() | ({role} if role else set[str]()), permission):
            raise Unauthorized(refusal)
