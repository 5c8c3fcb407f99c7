"""How templates tell what has changed in the plan since an earlier report."""

from __future__ import annotations

CHANGES = (
    ("implemented", "Implemented, impact not yet shown"),
    ("evidenced", "Implemented and evidenced"),
    ("newly_overdue", "Newly past their date"),
    ("no_longer_overdue", "No longer past their date"),
    ("re_dated", "Given another date"),
    ("re_rated", "Rating changed"),
    ("reworded", "Reworded"),
    ("added", "Added to the plan"),
    ("removed", "Taken out of the plan"),
)


def changes_sentence(listed: str, words: str, *, with_values: bool) -> str:
    """'Rating changed: 1.2 (from Amber to Green), 2.3 (…).' Of a new date also which one it is."""
    often = "{% if c.often %}, {{ c.often }}{% endif %}" if listed.endswith(".re_dated") else ""
    step = "{% if c.step %}{{ c.text }}: {% endif %}" if often else ""
    values = f" ({step}{{{{ c.was }}}} to {{{{ c.now }}}}{often})" if with_values else ""
    return f"{words}: {{% for c in {listed} %}}{{{{ c.ref }}}}{values}{{% if not loop.last %}}, {{% endif %}}{{% endfor %}}."
