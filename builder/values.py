"""Values of a table's columns in words, as people read them."""

import decimal

from builder.visible import shortened


def without_idle_zeros(digits: str) -> str:
    """Return a number in digits without the zeros that its column only has for its scale.

    >>> without_idle_zeros("3.500000000"), without_idle_zeros("1,200.000"), without_idle_zeros("1200")
    ('3.5', '1,200', '1200')
    """
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def value_text(value: object, length: int) -> str:
    """Return a value that is not null on one line of at most `length` code points, safe to show; numbers whole.

    >>> value_text(decimal.Decimal("3.500000000"), 80), value_text(["a", "b"], 80)
    ('3.5', 'a, b')
    """
    if isinstance(value, decimal.Decimal):
        return without_idle_zeros(f"{value:f}")
    if isinstance(value, list | tuple):
        return shortened(", ".join(map(str, value)), length)
    return shortened(str(value), length)
