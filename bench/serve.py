"""The command `kokumi` of whichever checkout is first on the path."""

from kokumi.cli.main import app

if __name__ == "__main__":
    app()
