"""How fast, how large, how much memory: see README.md."""
