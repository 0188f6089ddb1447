from tests.api.world import World


def test_the_heartbeat_says_ok_without_asking_who(world: World) -> None:
    assert world.ask("GET", "/api/heartbeat").json() == {"ok": True}
    assert world.ask("HEAD", "/api/heartbeat").content == b""


def test_the_configuration_has_the_shape_of_the_contract(world: World) -> None:
    assert world.ask("GET", "/api/config").json() == {
        "cloudMode": False,
        "privateMode": False,
        "telemetryDisabled": True,
        "updatesDisabled": True,
        "currentVersion": False,
        "trackerScriptName": "script.js",
    }
