from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.proof.content import Name, Operand, Operator, operators


def operands(content: bytes) -> list[Operand]:
    (operator,) = operators(content + b" Tj")
    assert operator.name == "Tj"
    return operator.operands


@pytest.mark.parametrize(
    ("content", "value"),
    [
        (b"<48 6 5>", b"He"),
        (b"<486>", b"H`"),
        (b"<>", b""),
        (b"(a(b)c)", b"a(b)c"),
        (b"(\\(\\)\\\\)", b"()\\"),
        (b"(\\101\\7\\n\\\nx)", b"A\x07\nx"),
        (b"/A#20B", "A B"),
        (b"/", ""),
        (b"-.5", -0.5),
        (b"+3.", 3.0),
        (b"true", True),
        (b"[1 [(x)] null]", [1.0, [b"x"], None]),
        (b"<</MCID 7/K<</L (x)>>>>", {"MCID": 7.0, "K": {"L": b"x"}}),
        (b"% a comment (\n12", 12.0),
    ],
)
def test_an_operand_is_read(content: bytes, value: object) -> None:
    assert operands(content) == [value]


def test_operators_come_in_order_with_their_operands() -> None:
    found = list(operators(b"q/F1 9 Tf\n(a)' T* (b)Tj"))
    assert found == [
        Operator("q", []),
        Operator("Tf", [Name("F1"), 9.0]),
        Operator("'", [b"a"]),
        Operator("T*", []),
        Operator("Tj", [b"b"]),
    ]


@pytest.mark.parametrize(
    "content", [b"(open", b"]", b">>", b"<</A>> Tj", b"<zz>", b"{", b"12abc", b"\xff"]
)
def test_what_is_no_content_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match=r".+"):
        list(operators(content))


@given(st.binary(max_size=80))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    with suppress(ValueError):
        assert all(operator.name for operator in operators(content))
