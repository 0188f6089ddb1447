"""The command line: kokumi serve and its siblings."""
