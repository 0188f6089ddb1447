"""What Prometheus reads of a server: events by what became of them, commits, queries, and what waits.

In: the collector's and the store's own counts, read when somebody asks, and durations as they happen (one per group of
events, one per query). Out: text in Prometheus' format, at an address of its own or on the server's.
"""

from collections.abc import Iterable
from typing import Any, Final

from prometheus_client import CollectorRegistry, Histogram, ProcessCollector, generate_latest, start_http_server
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4

from kokumi.collect.drop_reason import DropReason
from kokumi.collect.endpoint import Collector, Receive, Scope, SendMessage, respond
from kokumi.errors import KokumiError
from kokumi.events.store import EventStore

_COMMITS: Final = (0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5)
_QUERIES: Final = (0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)


class Metrics:
    """See the module; observes the store from the moment that it is made."""

    def __init__(self, collector: Collector, store: EventStore) -> None:
        self._collector = collector
        self._store = store
        self._registry = CollectorRegistry()
        self._listener: Any = None
        commits = Histogram(
            "kokumi_commit_seconds",
            "Time to write a group of events to the journal and to sync it.",
            buckets=_COMMITS,
            registry=self._registry,
        )
        queries = Histogram(
            "kokumi_query_seconds",
            "Time that a query took, from when all events before it were stored.",
            buckets=_QUERIES,
            registry=self._registry,
        )
        store.observe(commits.observe, queries.observe)
        ProcessCollector(registry=self._registry)
        self._registry.register(self)

    def collect(self) -> Iterable[Metric]:
        """What is counted elsewhere; Prometheus' library asks for it."""
        accepted = CounterMetricFamily("kokumi_events_accepted", "Events that were stored.")
        accepted.add_metric([], self._collector.accepted)
        yield accepted
        dropped = CounterMetricFamily(
            "kokumi_events_dropped", "Events that were not stored, and why.", None, ["reason"]
        )
        counts = dict(self._collector.dropped)
        for reason in DropReason:
            dropped.add_metric([reason.value], counts.get(reason, 0))
        yield dropped
        pending = GaugeMetricFamily("kokumi_events_pending", "Events in the journal that the store does not have yet.")
        pending.add_metric([], self._store.pending)
        yield pending

    def listen(self, address: str) -> None:
        """Answers at `host:port`, in a thread of its own, until `close`.

        Raises
        ------
        KokumiError: the address cannot be used.
        """
        host, _, port = address.rpartition(":")
        try:
            self._listener, _ = start_http_server(int(port), host.strip("[]"), self._registry)
        except OSError as error:
            raise KokumiError(f"KOKUMI_METRICS: cannot listen on {address}: {error.strerror}") from error

    def close(self) -> None:
        """Stops answering."""
        if self._listener is not None:
            self._listener.shutdown()
            self._listener.server_close()

    async def answer(self, scope: Scope, receive: Receive, send: SendMessage) -> None:
        """ASGI application of GET /metrics."""
        if scope["method"] not in ("GET", "HEAD"):
            return await respond(send, 405, ((b"allow", b"GET"),), b"")
        headers = ((b"content-type", CONTENT_TYPE_PLAIN_0_0_4.encode()), (b"cache-control", b"no-cache"))
        return await respond(send, 200, headers, generate_latest(self._registry))
