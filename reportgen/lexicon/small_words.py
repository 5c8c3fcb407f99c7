"""Small words by which a text shows that it goes on: such as it cannot end with, and such as its next line may begin with."""

from __future__ import annotations

# No text ends with them: 'Publish the offer in the', 'Write a procedure on storage and'.
NEVER_LAST = frozenset("a an the of and or than which whose their our its your every between including".split())  # noqa: SIM905
# Few texts end with them, 'Sign everybody in', 'the people they care for', and none whose next row begins in a small letter.
SELDOM_LAST = frozenset(
    """
    to with for from by at in on into onto via per that who where while within without across against towards under during
    regarding about these this his her all any both each such as is are be will must should
    """.split()  # noqa: SIM905
)
# At the beginning, in a small letter, they go on with what was said before: 'including both teams', 'for each child'.
FOLLOWS_ON = frozenset(
    """
    and or including include includes with for to in on at by of from that which who where when so as but plus via per within
    across between against through during until before after into because while whilst using
    """.split()  # noqa: SIM905
)
