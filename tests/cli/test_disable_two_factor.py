"""`kokumi disable-2fa`: lets a user in by the password alone, and says when there is none of that name."""

import time
from pathlib import Path

import pyotp
from typer.testing import CliRunner

from kokumi.accounts.accounts import Accounts
from kokumi.accounts.sign_in import SignedIn
from kokumi.cli.main import app


def test_a_second_factor_is_turned_off_by_name(tmp_path: Path) -> None:
    accounts = Accounts.open(f"sqlite:///{tmp_path / 'accounts.db'}")
    accounts.ensure_admin("a-long-password")
    admin = user_id(accounts)
    secret = accounts.two_factor.begin(admin, "admin").manual_key
    accounts.two_factor.confirm(admin, pyotp.TOTP(secret).at(int(time.time())), "")
    assert accounts.two_factor.is_on(admin)

    run = CliRunner().invoke(app, ["disable-2fa", "admin", "--data-dir", str(tmp_path)])
    assert run.exit_code == 0, run.output
    assert not accounts.two_factor.is_on(admin)
    accounts.close()


def test_an_unknown_name_is_said_to_be_unknown(tmp_path: Path) -> None:
    run = CliRunner().invoke(app, ["disable-2fa", "nobody", "--data-dir", str(tmp_path)])
    assert run.exit_code == 1
    assert "there is no user nobody" in run.output


def user_id(accounts: Accounts) -> str:
    found = accounts.sign_in.sign_in("admin", "a-long-password", "")
    assert isinstance(found, SignedIn)
    return found.user.id
