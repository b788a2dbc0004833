"""The tree of errors a user may meet: each message is a Dutch sentence of what, where and what now."""


class OverlegError(Exception):
    """Anything the program refuses or cannot do; ``str(error)`` is shown to the user as it is."""


class Refused(OverlegError):
    """Input that cannot be taken: an unknown code, an impossible date, an ambiguous name."""


class AlleenInRegie(Refused):
    """What the room may not see; who shows the message adds the key that leads to regie."""


class StoreError(OverlegError):
    """The data could not be read or written: disk full, no rights, folder gone."""


class InUseError(StoreError):
    """Another program has the folder open."""


class LockedError(StoreError):
    """There is a slot on the data, and the passphrase is missing or wrong."""


class DamagedError(StoreError):
    """What lies on disk is not what was written; the message names the way back."""
