"""Checksums: BLAKE2b of 16 bytes, as 32 hex digits; before that a snapshot bore SHA-256, of 64.

Python has BLAKE2b in itself. ``hashlib`` would bring along all of OpenSSL: some 4 MB of memory and several
milliseconds at each start, for a program that talks to nobody. Python's own ``random`` goes by it likewise.
"""

try:
    from _blake2 import blake2b
except ImportError:  # a Python that is not CPython
    from hashlib import blake2b

SIZE = 32
"""Characters of a checksum."""


def controlesom(data: bytes | memoryview) -> str:
    """Return the checksum of these bytes, 32 hex digits."""
    return blake2b(data, digest_size=SIZE // 2).hexdigest()


def twee_sommen(data: memoryview, end: int) -> tuple[str, str]:
    """Return the checksums of the bytes before ``end`` and of all, for which they are gone through once."""
    som = blake2b(data[:end], digest_size=SIZE // 2)
    first = som.hexdigest()
    som.update(data[end:])
    return first, som.hexdigest()


def vroegere_som(data: bytes | memoryview) -> str:
    """Return what stood for ``controlesom`` before, 64 hex digits."""
    from hashlib import sha256

    return sha256(data).hexdigest()
