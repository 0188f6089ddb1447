"""Ids that are counted: different, of the form that the RFC asks for, and near each other."""

import uuid

from kokumi.collect.counted_ids import CountedIds


def test_ids_are_uuids_of_version_8() -> None:
    ids = CountedIds()
    for _ in range(300):
        id_ = ids.new()
        made = uuid.UUID(id_)
        assert (str(made), made.version, made.variant) == (id_, 8, uuid.RFC_4122)


def test_ids_differ_from_the_one_before_by_one() -> None:
    ids = CountedIds()
    made = [uuid.UUID(ids.new()).int for _ in range(300)]
    assert made == list(range(made[0], made[0] + 300))


def test_ids_of_different_objects_have_different_beginnings() -> None:
    assert len({CountedIds().new()[:23] for _ in range(300)}) == 300
