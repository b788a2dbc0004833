"""``SlotSeal``: a passphrase on the data (extra ``[versleuteld]``).

Argon2id makes a key of the passphrase; that key only wraps the one that the files are sealed with, in
AES-256-GCM. Every sealed file carries what is needed to open it with the passphrase alone, so that any
copy can be read on its own. A journal line is bound to its generation, number and the line before it.
"""

import json
import os
import sys
from base64 import b64decode, b64encode
from pathlib import Path
from typing import TYPE_CHECKING, Any

from overleg_tui.domain.errors import LockedError, StoreError
from overleg_tui.storage.damage import Damage
from overleg_tui.storage.documents import dump
from overleg_tui.storage.seal import Seal

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

COST = {"geheugen": 65536, "rondes": 3, "banen": 4}
"""Argon2id: KiB of memory, passes, lanes (RFC 9106, second recommended option)."""

_NONCE = 12
_BEGIN = b'{"slot":{"1":'
_END = b"}}\n"


def _aes(key: bytes) -> "AESGCM":
    try:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM
    except ImportError as error:
        raise StoreError(
            "Voor een slot op de gegevens ontbreekt een onderdeel. Installeer het met:\n"
            f"  {_installatie(Path(__file__).parents[2], Path(sys.prefix), Path(sys.executable))}\n"
            "of vraag uw ICT-beheerder."
        ) from error
    return AESGCM(key)


def _installatie(bron: Path, omgeving: Path, python: Path) -> str:
    """Return the command that adds the extra; ``bron`` holds our source if this runs from a clone.

    ``omgeving`` is the environment we run in; pipx and uv each leave a file in theirs. ``python`` runs us:
    one that stands in the clone is named from there, as another would not be the one that misses it.
    """
    if (omgeving / "pipx_metadata.json").is_file():
        return "pipx inject overleg-tui cryptography"
    if (omgeving / "uv-receipt.toml").is_file():
        return "uv tool install --force '.[versleuteld]'   (in de map met het programma)"
    if (bron / "pyproject.toml").is_file():
        own = python.relative_to(bron) if python.is_relative_to(bron) else "python"
        return f"{own} -m pip install -e '.[versleuteld]'   (in de map {bron})"
    return "python -m pip install 'overleg_tui[versleuteld]'"


def controleer_onderdeel() -> None:
    """Refuse when the extra is not installed: to be known before anybody is asked for a passphrase."""
    _aes(bytes(32))


def _derive(passphrase: str, header: dict[str, Any]) -> bytes:
    """Return the key that this passphrase makes with the salt and cost in ``header``."""
    controleer_onderdeel()
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    return Argon2id(
        salt=b64decode(header["zout"]),
        length=32,
        iterations=header["rondes"],
        lanes=header["banen"],
        memory_cost=header["geheugen"],
    ).derive(passphrase.encode("utf-8"))


class SlotSeal(Seal):
    """Seals with a key; ``header`` is what opens that key with the passphrase."""

    def __init__(self, key: bytes, header: dict[str, Any]) -> None:
        """Use ``new_slot`` or ``open_slot``."""
        self._cipher = _aes(key)
        self.header = header

    def _encrypt(self, data: bytes, place: str) -> str:
        nonce = os.urandom(_NONCE)
        return b64encode(nonce + self._cipher.encrypt(nonce, data, place.encode("utf-8"))).decode("ascii")

    def _decrypt(self, data: str, place: str) -> bytes:
        """Return what was encrypted; ``ValueError`` if it was not, with this key and for this place."""
        from cryptography.exceptions import InvalidTag

        raw = b64decode(data, validate=True)
        if b64encode(raw).decode("ascii") != data:
            raise ValueError("not as written")
        try:
            return self._cipher.decrypt(raw[:_NONCE], raw[_NONCE:], place.encode("utf-8"))
        except InvalidTag as error:
            raise ValueError("not as written") from error

    def wrap(self, data: bytes, place: str) -> bytes:
        """Return ``data`` sealed: a TinyDB file of one document."""
        return _file({"plaats": place, "slot": self.header, "inhoud": self._encrypt(data, place)})

    def unwrap(self, data: bytes, place: str, name: str) -> bytes:
        """Return what was sealed; a small file that is not sealed yet is taken as it is."""
        if place != "register" and not is_sealed(data):
            return data
        document = _document(data, name)
        try:
            return self._decrypt(document["inhoud"], place)
        except (ValueError, KeyError) as error:
            raise Damage(name, "het hele bestand", "het is niet met dit slot gemaakt") from error

    def wrap_line(self, data: str, place: str) -> str:
        """Return ``data`` sealed, as base64."""
        return self._encrypt(data.encode("ascii"), place)

    def unwrap_line(self, data: str, place: str) -> str:
        """Return the line that was sealed for this place."""
        return self._decrypt(data, place).decode("ascii")


def is_sealed(data: bytes) -> bool:
    """Whether a file lies behind a slot."""
    return data.startswith(_BEGIN)


def header_in(data: bytes, name: str) -> dict[str, Any] | None:
    """Return what opens this file with the passphrase, ``None`` if it has no slot; or ``Damage``.

    The checksum is looked at first, so that damage is not taken for a wrong passphrase.
    """
    header: dict[str, Any] | None = _document(data, name)["slot"] if is_sealed(data) else None
    return header


def _file(document: dict[str, Any]) -> bytes:
    """Return a sealed file, ending in a checksum."""
    from hashlib import sha256

    body = _BEGIN + dump(document)[:-1].encode("ascii")
    return body + f',"som":"{sha256(body).hexdigest()}"}}'.encode("ascii") + _END


def _document(data: bytes, name: str) -> dict[str, Any]:
    """Return what ``_file`` was given; ``Damage`` about file ``name`` unless every byte is as written."""
    try:
        document: dict[str, Any] = json.loads(data[len(_BEGIN) : -len(_END)])
        del document["som"]
        if _file(document) == data:
            return document
    except (ValueError, KeyError, TypeError):
        pass
    raise Damage(name, "het hele bestand", "de controlesom klopt niet")


def new_slot(passphrase: str, cost: dict[str, int] | None = None) -> SlotSeal:
    """Return a new slot with a key of its own; an empty passphrase is refused."""
    if not passphrase.strip():
        raise StoreError("Een leeg wachtwoord is geen slot. Kies er een van minstens een paar woorden.")
    header: dict[str, Any] = {**(cost or COST), "zout": b64encode(os.urandom(16)).decode("ascii")}
    key, nonce = os.urandom(32), os.urandom(_NONCE)
    wrapped = _aes(_derive(passphrase, header)).encrypt(nonce, key, dump(header).encode("ascii"))
    return SlotSeal(key, {**header, "sleutel": b64encode(nonce + wrapped).decode("ascii")})


def open_slot(header: dict[str, Any], passphrase: str | None) -> SlotSeal:
    """Return the slot of ``header``; ``LockedError`` if the passphrase is missing or wrong."""
    if passphrase is None:
        raise LockedError("Op deze gegevens zit een slot. Geef het wachtwoord.")
    _aes(bytes(32))
    from cryptography.exceptions import InvalidTag

    bound = {key: value for key, value in header.items() if key != "sleutel"}
    try:
        raw = b64decode(header["sleutel"])
        key = _aes(_derive(passphrase, header)).decrypt(
            raw[:_NONCE], raw[_NONCE:], dump(bound).encode("ascii")
        )
    except (InvalidTag, ValueError, KeyError, TypeError) as error:
        raise LockedError("Dat wachtwoord past niet op deze gegevens. Er is niets veranderd.") from error
    return SlotSeal(key, header)
