import pickle

from briefing import errors


def test_every_error_has_a_slug_of_its_own() -> None:
    kinds: list[type[errors.BriefingError]] = [errors.BriefingError]
    kinds += errors.BriefingError.__subclasses__()
    assert len({kind.slug for kind in kinds}) == len(kinds)


def test_an_error_comes_whole_out_of_a_worker_process() -> None:
    error = errors.SourceError("the file is empty", hint="name another")
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert isinstance(copy, errors.SourceError)
    assert (copy.message, copy.hint) == ("the file is empty", "name another")
