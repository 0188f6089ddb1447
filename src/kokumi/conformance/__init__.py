"""Whether a server answers as a contract says: structures, contracts as data, and the checker that asks a server."""
