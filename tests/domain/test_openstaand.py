from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from overleg_tui.domain.afspraak import Reden, Stadium
from overleg_tui.domain.openstaand import openstaand
from overleg_tui.domain.register import Register
from tests.domain.test_stilte import afspraak

STANDEN = [(stadium, reden) for stadium in Stadium for reden in (None, Reden.WIL_NIET)]


def verwacht(register):
    """What looking at every afspraak finds."""
    every = sorted(register.afspraken.values(), key=lambda a: a.nummer)
    tell = [a for a in every if a.reden is None and a.stadium is Stadium.TERUGGEKOPPELD]
    return [a for a in every if a.open], tell


def gevonden(register):
    found = openstaand(register)
    return list(found.open.values()), list(found.vertellen.values())


stappen = st.tuples(
    st.integers(1, 6), st.one_of(st.none(), st.sampled_from(STANDEN)), st.booleans(), st.booleans()
)


@settings(deadline=None, derandomize=True, max_examples=60)
@given(st.lists(stappen, max_size=12))
def test_from_any_register_to_any_other_the_same_is_found_as_by_looking_at_all(plan):
    register, before = Register(), [Register()]
    for number, state, settle, undo in plan:
        if undo:
            register = before.pop() if before else Register()
        elif state is None:
            register = replace(register, afspraken=register.afspraken.zonder(str(number)))
        else:
            stadium, reden = state
            register = register.met_afspraak(afspraak(number, (stadium, 1), reden=reden))
        if settle:
            register = replace(register, afspraken=register.afspraken.vast())
            before.append(register)
        assert gevonden(register) == verwacht(register)


def test_the_same_register_is_not_looked_at_again():
    register = Register().met_afspraak(afspraak(1))
    assert openstaand(register) is openstaand(register)
