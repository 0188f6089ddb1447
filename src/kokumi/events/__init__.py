"""The event store: schema, journal, engines, and what readers run queries on."""
