"""A request becomes an event: decode, client, identity, url, and the bare ASGI endpoint."""
